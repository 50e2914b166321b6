import { childrenOf, literalsIn, nameOf, parse, type SyntaxNode } from './syntax.ts'

const refusing = /^(ApiProblem|Refused|forbidden|conflict|invalid|refine|min|max|regex|superRefine|check)$/
const isSentence = (text: string) => /^\p{Lu}.*\p{L}.*\.$/u.test(text)

/** What an argument says: itself, or the detail of a problem. */
function detailOf(argument: SyntaxNode): SyntaxNode[] {
  if (argument.type !== 'ObjectExpression') return [argument]
  return (argument.properties as SyntaxNode[])
    .filter(({ type, key }) => type === 'Property' && nameOf(key as SyntaxNode) === 'detail')
    .map(({ value }) => value as SyntaxNode)
}

/** The sentences with which a file of the server says no. Those with values in them are told as the server writes them. */
export function findRefusals(path: string, source: string): Set<string> {
  const sentences = new Set<string>()
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const name =
        nameOf(node.callee as SyntaxNode)
          .split('.')
          .at(-1) ?? ''
      if (refusing.test(name)) {
        for (const literal of (node.arguments as SyntaxNode[]).flatMap(detailOf).flatMap(literalsIn)) {
          if (isSentence(literal.value as string)) sentences.add(literal.value as string)
        }
      }
    }
    for (const child of childrenOf(node)) visit(child)
  }
  visit(parse(path, source))
  return sentences
}
