import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Built {
  /** The folder that the build fills; it keeps there what it was built from. */
  readonly folder: string
  /** Glob patterns of all that goes into it, from the root. */
  readonly sources: readonly string[]
  build(): Promise<void>
}

/** Builds when a source changed since the last build. */
export async function buildIfChanged({ folder, sources, build }: Built): Promise<void> {
  const stamp = join(folder, '.built-from')
  const hash = hashOf(sources)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return
  await build()
  await writeFile(stamp, hash)
}

const isNoSource = (path: string) => /(^|\/)(node_modules|dist)(\/|$)/.test(path)

function hashOf(patterns: readonly string[]): string {
  const entries = globSync(patterns, {
    cwd: root,
    exclude: ({ parentPath, name }) => isNoSource(`${parentPath}/${name}`),
    withFileTypes: true,
  })
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const hash = createHash('sha256')
  for (const path of paths.sort()) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}
