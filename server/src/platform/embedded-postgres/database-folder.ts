import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '#platform/cannot-start.ts'
import { type Account, accountFor, mayEnter } from './account.ts'

/** Where what root may not keep in the data folder lies instead. */
export const systemFolder = '/var/lib/keydesk'
/** The operating system takes no more than 107 bytes, of which the socket's own name needs some. */
const longestSocketFolder = 85

export interface DatabaseFolder {
  readonly account: Account | null
  /** What PostgreSQL itself keeps. */
  readonly cluster: string
  /** What the server says; not in a folder that the account could turn into a trap for root. */
  readonly log: string
  /** Only the account can enter it, so whoever reaches the socket needs no password. */
  readonly socketFolder: string
}

/**
 * The folder of the embedded database: `database` in the data folder. When PostgreSQL must run as another account
 * (because we are root) that cannot enter the data folder, it lies in /var/lib/keydesk, and a note in the data
 * folder says where.
 */
export async function prepareDatabaseFolder(dataDirectory: string): Promise<DatabaseFolder> {
  const isNew = await mkdir(dataDirectory, { recursive: true })
  const inside = join(dataDirectory, 'database')
  const note = join(dataDirectory, 'database-lies-in.txt')

  let folder = (await readFile(note, 'utf8').catch(() => '')).trim() || inside
  const account = await accountFor(folder)
  // Ours since a moment: others may pass through, whatever our umask says, and list nothing.
  if (isNew && account) await chmod(dataDirectory, 0o711)
  if (folder === inside && !(await mayEnter(account, inside))) {
    folder = join(systemFolder, `database-${shortHash(dataDirectory)}`)
    await mkdir(systemFolder, { recursive: true })
    await chmod(systemFolder, 0o755)
    await writeFile(note, `${folder}\n`)
  }

  await makePrivate(folder, account)
  return {
    account,
    cluster: join(folder, 'cluster'),
    log: join(dataDirectory, 'database.log'),
    socketFolder: await socketFolderFor(folder, account),
  }
}

async function socketFolderFor(folder: string, account: Account | null): Promise<string> {
  if (Buffer.byteLength(folder) <= longestSocketFolder) return folder
  const short = join(Buffer.byteLength(tmpdir()) < 50 ? tmpdir() : '/tmp', `keydesk-${shortHash(folder)}`)
  await makePrivate(short, account)
  return short
}

// In a folder for all, such as /tmp, somebody else may have made it first: then it is no place for our socket.
async function makePrivate(folder: string, account: Account | null) {
  const owner = account?.uid ?? process.getuid?.()
  if (await mkdir(folder, { recursive: true, mode: 0o700 })) {
    if (account) await chown(folder, account.uid, account.gid)
  }
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== owner) {
    throw new CannotStart(
      `The folder ${folder} of the embedded database belongs to user ${found.uid}, not to user ${owner}. Start as the user who started before, or give the folder to user ${owner}.`,
    )
  }
  await chmod(folder, 0o700)
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
