import { createHash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Built {
  /** The folder that the build fills; it keeps there what it was built from. */
  readonly folder: string
  /** The files, and the folders with all in them, that go into it, from the root. */
  readonly sources: readonly string[]
  build(): Promise<void>
}

/**
 * Builds when what a source says changed since the last build. Whether it did is seen from the outside of the files, as
 * Git does it: they are read only where that differs, as it does after a checkout.
 */
export async function buildIfChanged({ folder, sources, build }: Built): Promise<void> {
  const stamp = join(folder, '.built-from')
  const [builtFrom, looked] = (await readFile(stamp, 'utf8').catch(() => '')).split('\n')
  // Looked at before they are read: what changes in between is noticed the next time.
  const files = sources.flatMap(filesOf).sort()
  const look = lookOf(files)
  if (looked === look) return
  const hash = hashOf(files)
  if (builtFrom !== hash) await build()
  await writeFile(stamp, `${hash}\n${look}\n`)
}

const isNoSource = ({ name }: Dirent) => name === 'node_modules' || name === 'dist'

function filesOf(source: string): string[] {
  const path = join(root, source)
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (isNoSource(entry)) return []
    return entry.isDirectory() ? filesOf(`${source}/${entry.name}`) : entry.isFile() ? [join(path, entry.name)] : []
  })
}

function lookOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of files) {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs} ${ctimeMs} ${ino}\n`)
  }
  return hash.digest('hex')
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of files) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}
