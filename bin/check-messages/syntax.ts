import { parseSync } from 'oxc-parser'

export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export function parse(path: string, source: string): SyntaxNode {
  const { program, errors } = parseSync(path, source, { astType: 'ts' })
  if (errors[0]) throw new Error(`${path} cannot be read: ${errors[0].message}`)
  return program as unknown as SyntaxNode
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))
}

/** The name of a variable, attribute or key; with dots, of a member. */
export function nameOf(node: SyntaxNode): string {
  if (node.type === 'MemberExpression') return `${nameOf(node.object as SyntaxNode)}.${nameOf(node.property as SyntaxNode)}`
  if (typeof node.name === 'string') return node.name
  return typeof node.value === 'string' ? node.value : ''
}

/** The texts that an expression can come to. */
export function literalsIn(node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node]
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap((one) => literalsIn(one as SyntaxNode))
  return []
}
