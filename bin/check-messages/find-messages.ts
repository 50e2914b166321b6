import { childrenOf, literalsIn, type SyntaxNode as Node, nameOf, parse } from './syntax.ts'

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

/** Names of attributes and properties whose value is shown or read out. */
const shownNames =
  /^(aria-(label|description|roledescription|valuetext)|alt|title|label|text|placeholder|description|hint|heading|question|confirm|word|words)$/i
const isWords = (text: string) => /\p{L}{2}/u.test(text)
const isSentence = (text: string) => /^\p{Lu}\p{L}+( |…|\.$)/u.test(text) || /\p{L}+ \p{L}+ \p{L}+/u.test(text)
const isPartOfSentence = (text: string) => /(^| )\p{L}{2,}( |$|[.,!?])/u.test(text) && / /.test(text) && !/[/<>{}=;()]|\d(px|fr)/.test(text)
/** Addresses, and names of elements in a row. */
const isData = (text: string) => /^https?:|^([a-z0-9]+ ){7,}[a-z0-9]+$/.test(text)
const isFunction = ({ type }: Node) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type)

/** Which messages a file of a web app has, and which words it forgot to make one. */
export function findMessages(path: string, source: string): Messages {
  const used: Found[] = []
  const untranslated: Found[] = []
  const early: Found[] = []
  const found = (node: Node, text: string): Found => ({ line: source.slice(0, node.start).split('\n').length, text: text.trim() })

  const visit = (node: Node, parents: readonly Node[]): void => {
    if (isSilent(node)) return
    const message = messageOf(node)
    if (message !== null) {
      for (const literal of literalsIn(message)) used.push(found(literal, literal.value as string))
      if (calledName(node) === 't' && !parents.some(isFunction)) early.push(found(node, source.slice(node.start, node.end)))
    } else if (wordsOf(node, parents)) {
      untranslated.push(found(node, source.slice(node.start, node.end)))
    }
    const below = [...parents, node]
    for (const child of childrenOf(node)) if (child !== message || literalsIn(child).length === 0) visit(child, below)
  }
  visit(parse(path, source), [])
  return { used, untranslated, early }
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
  if (node.type === 'JSXText')
    return (
      isWords(node.value as string) && !parents.some(({ type, openingElement }) => type === 'JSXElement' && isCode(openingElement as Node))
    )
  if (node.type === 'TemplateElement') {
    const { cooked } = node.value as { cooked: string }
    return isSentence(cooked.trim()) || isPartOfSentence(cooked) || (isShown(parents.at(-2)) && isWords(cooked))
  }
  if (node.type !== 'Literal' || typeof node.value !== 'string' || isData(node.value)) return false
  if (parent?.type === 'Property' && parent.key === node) return false
  return isSentence(node.value) || (isShown(parent) && isWords(node.value))
}

const isCode = (element: Node) => /^(code|kbd|Kbd)$/.test(nameOf(element.name as Node))

/** Whether the value is that of an attribute or property which is shown, also through a condition. */
function isShown(parent: Node | undefined): boolean {
  if (parent?.type === 'JSXAttribute') return shownNames.test(nameOf(parent.name as Node))
  // A key called alt is one of the keyboard.
  if (parent?.type === 'Property') return nameOf(parent.key as Node) !== 'alt' && shownNames.test(nameOf(parent.key as Node))
  return false
}

function calledName({ callee }: Node): string {
  return callee ? nameOf(callee as Node) : ''
}
