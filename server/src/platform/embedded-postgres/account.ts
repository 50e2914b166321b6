import type { Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Under whom the embedded PostgreSQL runs, when not under our own user. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const isRoot = () => process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of its data, for a new one as `nobody`: an
 * account that every system has, so none is created.
 */
export async function accountFor(folder: string): Promise<Account | null> {
  if (!isRoot()) return null
  const owner = await stat(folder).catch(() => null)
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody()
}

async function nobody(): Promise<Account> {
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(await readFile('/etc/passwd', 'utf8').catch(() => '')) ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

/** Whether the account can go into a folder; of folders that do not exist yet, whether it can go as far as there is one. */
export async function mayEnter(account: Account | null, folder: string): Promise<boolean> {
  if (!account) return true
  for (let path = resolve(folder); ; path = dirname(path)) {
    const found = await stat(path).catch(() => null)
    if (found && !allows(found, account, 0o1)) return false
    if (path === dirname(path)) return true
  }
}

/** Whether the account can reach a program and run it. */
export async function mayRun(account: Account | null, program: string): Promise<boolean> {
  if (!account) return true
  return allows(await stat(program), account, 0o5) && (await mayEnter(account, dirname(program)))
}

function allows({ mode, uid, gid }: Stats, account: Account, wanted: number): boolean {
  const rights = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode
  return (rights & wanted) === wanted
}
