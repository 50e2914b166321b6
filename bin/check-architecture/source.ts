import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParseResult, parseSync } from 'oxc-parser'
import { resolverFor } from './resolve-import.ts'

export interface Import {
  readonly specifier: string
  readonly line: number
  /** Gone when the program runs. */
  readonly isType: boolean
  readonly isDynamic: boolean
  /** The file of ours that it leads to, from the root; null for a package. */
  readonly target: string | null
  readonly leadsNowhere: boolean
}

export interface Source {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly lines: number
  readonly isTest: boolean
  readonly imports: readonly Import[]
  readonly program: ParseResult['program']
  lineAt(offset: number): number
}

const places = ['{server,admin,portal,ui,api-client}/src/**/*.{ts,tsx}', 'server/test/**/*.ts', '{bin,e2e}/**/*.{ts,mjs}']
const isForeign = (path: string) => /(^|\/)(node_modules|dist|data)(\/|$)/.test(path)

export function readSources(root: string): Source[] {
  const paths = globSync(places, { cwd: root, exclude: isForeign }).map((path) => path.replaceAll('\\', '/'))
  const resolve = resolverFor(root)

  return paths.sort().map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const { module, program, errors } = parseSync(path, text, { astType: 'ts' })
    if (errors[0]) throw new Error(`${path} cannot be read: ${errors[0].message}`)

    const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
    const toImport = (specifier: string, start: number, { isType = false, isDynamic = false }): Import => {
      const target = resolve(path, specifier)
      const leadsNowhere = target !== null && !existsSync(join(root, target))
      return { specifier, line: lineAt(start), isType, isDynamic, target, leadsNowhere }
    }

    const imports = [
      ...module.staticImports.map(({ moduleRequest, start, entries }) => {
        // `import { type A }` without the outer `type` still loads the file.
        const isType = entries.length > 0 && /^import\s+type\b/.test(text.slice(start, moduleRequest.start))
        return toImport(moduleRequest.value, start, { isType })
      }),
      ...module.staticExports.flatMap(({ entries, start }) =>
        entries
          .slice(0, 1)
          .flatMap(({ moduleRequest, isType }) => (moduleRequest ? [toImport(moduleRequest.value, start, { isType })] : [])),
      ),
      ...module.dynamicImports.flatMap(({ moduleRequest, start }) => {
        const specifier = /^(['"`])([^$]*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[2]
        return specifier ? [toImport(specifier, start, { isDynamic: true })] : []
      }),
    ]

    return { path, lines: text.trimEnd().split('\n').length, isTest: /\.(test|prove)\.tsx?$/.test(path), imports, program, lineAt }
  })
}
