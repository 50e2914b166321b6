import { basename } from 'node:path'
import type { ArrowFunctionExpression, Function as FunctionNode, TSTypeAnnotation } from 'oxc-parser'
import type { Violation } from './find-violations.ts'
import { isMechanism, isWebApp, placeOf } from './place.ts'
import type { Source } from './source.ts'

/** `reply-to-ticket.ts` exports `replyToTicket`, `reply-composer.tsx` exports `ReplyComposer`, a noun decides without I/O. */
export function* checkUseCases(sources: readonly Source[]): Generator<Violation> {
  for (const source of sources) {
    const place = placeOf(source.path)
    if (!place || place.context === null || source.isTest) continue

    if (place.app === 'server' && !isMechanism(place) && isPlain(place.name)) yield* checkPlainFile(source)
    if (isWebApp(place) && place.name.endsWith('.tsx')) yield* checkComponent(source)
  }
}

const isPlain = (name: string) => name.split('.').length === 2 && !name.endsWith('-access.ts')

function* checkPlainFile(source: Source): Generator<Violation> {
  const { path } = source
  const wanted = camel(basename(path, '.ts'))
  const exported = exportedNames(source)
  const useCases = exported.filter(({ worksOnContext }) => worksOnContext)
  const isUseCase = exported.some(({ name }) => name === wanted)

  if (useCases.length > 0 && !isUseCase) {
    const [{ name, line }] = useCases as [Exported]
    yield { path, line, text: `${name} works on a Ctx, so the file is a use case: call it ${kebab(name)}.ts, or the function ${wanted}` }
  }
  for (const { name, line } of useCases.filter((one) => isUseCase && one.name !== wanted)) {
    yield { path, line, text: `${name} is a second use case beside ${wanted}: give it a file, or put it into the store` }
  }
  if (!isUseCase && useCases.length === 0) {
    for (const { specifier, line, isType } of source.imports) {
      if (specifier.endsWith('.store.ts') && !isType) yield { path, line, text: 'a noun loads and saves nothing: leave that to a use case' }
    }
  }
}

function* checkComponent(source: Source): Generator<Violation> {
  const wanted = camel(basename(source.path, '.tsx'))
  const names = exportedNames(source).map(({ name }) => name)
  const isNamed = names.some((name) => name.toLowerCase() === wanted.toLowerCase())
  if (!isNamed) yield { path: source.path, line: 1, text: `exports nothing of its own name (${pascal(wanted)})` }
}

interface Exported {
  readonly name: string
  readonly line: number
  /** Takes a Ctx and answers later: it loads or saves. */
  readonly worksOnContext: boolean
}

function exportedNames({ program, lineAt }: Source): Exported[] {
  const found: Exported[] = []

  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) continue
    const { declaration } = statement
    const line = lineAt(statement.start)

    if (declaration.type === 'FunctionDeclaration' && declaration.id) {
      found.push({ name: declaration.id.name, line, worksOnContext: worksOnContext(declaration) })
    }
    if (declaration.type === 'ClassDeclaration' && declaration.id) {
      found.push({ name: declaration.id.name, line, worksOnContext: false })
    }
    if (declaration.type === 'VariableDeclaration') {
      for (const { id, init } of declaration.declarations) {
        const isArrow = init?.type === 'ArrowFunctionExpression'
        if (id.type === 'Identifier') found.push({ name: id.name, line, worksOnContext: isArrow && worksOnContext(init) })
      }
    }
  }
  return found
}

function worksOnContext({ params: [first], async: isAsync, returnType }: FunctionNode | ArrowFunctionExpression): boolean {
  if (first?.type !== 'Identifier') return false
  const context = typeName(first.typeAnnotation)
  return (context === 'Ctx' || context === 'Tx') && (isAsync || typeName(returnType) === 'Promise')
}

function typeName(annotation: TSTypeAnnotation | null | undefined): string | null {
  const type = annotation?.typeAnnotation
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : null
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
