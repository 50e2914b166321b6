import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

const workspaces = ['server', 'admin', 'portal', 'ui', 'api-client', 'e2e']

type Resolve = (from: string, specifier: string) => string | null

/** Where an import of ours leads, by relative path, by `#name/...` or by `@keydesk/...`; null for anybody else's package. */
export function resolverFor(root: string): Resolve {
  const aliases = new Map(workspaces.map((workspace) => [workspace, readAliases(root, workspace)]))

  return (from, specifier) => {
    const wanted = specifier.replace(/\?.*$/, '')
    if (wanted.startsWith('.')) return posix.join(posix.dirname(from), wanted)

    const [, neighbour, inside] = /^@keydesk\/([^/]+)\/?(.*)$/.exec(wanted) ?? []
    if (neighbour) return posix.join(neighbour, 'src', inside ?? '')
    if (!wanted.startsWith('#')) return null

    for (const [prefix, folder] of aliases.get(from.split('/')[0] ?? '') ?? []) {
      if (wanted.startsWith(prefix)) return posix.join(folder, wanted.slice(prefix.length))
    }
    return wanted
  }
}

/** The `imports` of a workspace's package.json, such as `#mail/*` to `server/src/mail/*`. */
function readAliases(root: string, workspace: string): [prefix: string, folder: string][] {
  const file = join(root, workspace, 'package.json')
  if (!existsSync(file)) return []

  const { imports = {} } = JSON.parse(readFileSync(file, 'utf8')) as { imports?: Record<string, string> }
  return Object.entries(imports).map(([alias, path]) => [alias.replace(/\*$/, ''), posix.join(workspace, path.replace(/\*$/, ''))])
}
