import { parseSync } from 'oxc-parser'

export interface Found {
  readonly line: number
  readonly text: string
}

export interface Messages {
  /** What the file gives to `t`, `msg` or `RichMessage`. */
  readonly used: readonly Found[]
  /** Words that a reader would see in English whatever they speak. */
  readonly untranslated: readonly Found[]
  /** Calls of `t` that run when the file is loaded: before it is known which language the reader speaks. */
  readonly early: readonly Found[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** Names of attributes and properties whose value is shown or read out. */
const shownNames = /^(aria-(label|description|roledescription|valuetext)|alt|title|label|text|placeholder|description|hint|heading|question|confirm|word|words)$/i
const isWords = (text: string) => /\p{L}{2}/u.test(text)
const isSentence = (text: string) => /^\p{Lu}\p{L}+( |…|\.$)/u.test(text) || /\p{L}+ \p{L}+ \p{L}+/u.test(text)
const isPartOfSentence = (text: string) => /(^| )\p{L}{2,}( |$|[.,!?])/u.test(text) && / /.test(text) && !/[/<>{}=;()]|\d(px|fr)/.test(text)
const isFunction = ({ type }: Node) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type)

/** Which messages a file of a web app has, and which words it forgot to make one. */
export function findMessages(path: string, source: string): Messages {
  const { program, errors } = parseSync(path, source, { astType: 'ts' })
  if (errors[0]) throw new Error(`${path} cannot be read: ${errors[0].message}`)

  const [used, untranslated, early]: Found[][] = [[], [], []]
  const found = (node: Node, text: string): Found => ({ line: source.slice(0, node.start).split('\n').length, text: text.trim() })

  const visit = (node: Node, parents: readonly Node[]): void => {
    if (isSilent(node)) return
    const message = messageOf(node)
    if (message !== null) {
      for (const literal of literalsIn(message)) used?.push(found(literal, literal.value as string))
      if (calledName(node) === 't' && !parents.some(isFunction)) early?.push(found(node, source.slice(node.start, node.end as number)))
    } else if (wordsOf(node, parents)) {
      untranslated?.push(found(node, source.slice(node.start, node.end as number)))
    }
    const below = [...parents, node]
    for (const child of childrenOf(node)) if (child !== message || literalsIn(child).length === 0) visit(child, below)
  }
  visit(program as unknown as Node, [])
  return { used: used ?? [], untranslated: untranslated ?? [], early: early ?? [] }
}

/** Types, imports and what only programmers read. */
function isSilent(node: Node): boolean {
  if (/^(TS(?!As|Satisfies|NonNull)|Import|ExportAll)/.test(node.type)) return true
  return (node.type === 'NewExpression' || node.type === 'CallExpression') && /^(Error|RegExp|Intl\..*|console\..*)$/.test(calledName(node))
}

/** What is handed over as a message, if anything is. */
function messageOf(node: Node): Node | null {
  if (node.type === 'CallExpression' && /^(t|msg)$/.test(calledName(node))) return (node.arguments as Node[])[0] ?? null
  return null
}

function wordsOf(node: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-1)
  if (node.type === 'JSXText') return isWords(node.value as string) && !parents.some(({ type, openingElement }) => type === 'JSXElement' && isCode(openingElement as Node))
  if (node.type === 'TemplateElement') {
    const { cooked } = node.value as { cooked: string }
    return isSentence(cooked.trim()) || isPartOfSentence(cooked) || (isShown(parents.at(-2), parent) && isWords(cooked))
  }
  if (node.type !== 'Literal' || typeof node.value !== 'string') return false
  return isSentence(node.value) || (isShown(parent, node) && isWords(node.value))
}

const isCode = (element: Node) => /^(code|kbd|Kbd)$/.test(nameOf(element.name as Node))

/** Whether the value is that of an attribute or property which is shown, also through a condition. */
function isShown(parent: Node | undefined, _: Node | undefined): boolean {
  if (parent?.type === 'JSXAttribute') return shownNames.test(nameOf(parent.name as Node))
  if (parent?.type === 'Property') return shownNames.test(nameOf(parent.key as Node))
  return false
}

/** The literals that an expression can come to. */
function literalsIn(node: Node): Node[] {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node]
  if (node.type === 'ConditionalExpression') return [...literalsIn(node.consequent as Node), ...literalsIn(node.alternate as Node)]
  return []
}

function calledName({ callee }: Node): string {
  return callee ? nameOf(callee as Node) : ''
}

function nameOf(node: Node): string {
  if (node.type === 'MemberExpression') return `${nameOf(node.object as Node)}.${nameOf(node.property as Node)}`
  return typeof node.name === 'string' ? node.name : typeof node.value === 'string' ? node.value : ''
}

function childrenOf(node: Node): Node[] {
  const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))
}
