import type { FoldMark } from './fold-marks.ts'
import type { Line } from './history.ts'
import { type Element, isText, type Node } from './html-tree.ts'

const blocks = new Set('blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul'.split(' '))

const kindOf: Record<FoldMark, Line['kind']> = {
  quote: 'quote',
  'bare-quote': 'bare-quote',
  attribution: 'quote',
  rest: 'rest',
  signature: 'signature',
}

export interface HtmlLine extends Line {
  /** Where it begins in the tree. */
  readonly node: Node
}

/** A tree as the lines that a reader sees. */
export function htmlLines(root: Element): HtmlLine[] {
  const lines: HtmlLine[] = []
  let line: { node: Node; kind: Line['kind']; texts: string[]; hasImage: boolean } | null = null

  const end = () => {
    if (line) lines.push({ ...line, text: readable(line.texts.join('')) })
    line = null
  }
  const visit = (node: Node, around: Line['kind']) => {
    if (isText(node)) {
      line ??= { node, kind: around, texts: [], hasImage: false }
      line.texts.push(node.text)
      return
    }
    const kind = node.mark && around !== 'quote' && around !== 'rest' ? kindOf[node.mark] : around
    if (blocks.has(node.tag) || node.mark) end()
    if (node.mark) lines.push({ node, kind, text: '' })
    if (node.tag === 'img') {
      line ??= { node, kind, texts: [], hasImage: false }
      line.hasImage = true
    }
    for (const child of node.children) visit(child, kind)
    if (blocks.has(node.tag) || node.mark) end()
  }

  visit(root, 'own')
  end()
  return lines
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

function readable(text: string): string {
  return text
    .replace(/&(lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}
