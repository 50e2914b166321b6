import type { FoldMark } from './fold-marks.ts'

/** An element of HTML that is safe and well-formed already. */
export interface Element {
  readonly tag: string
  /** The start tag as it stands in the text; empty for the root. */
  readonly start: string
  readonly mark: FoldMark | null
  readonly parent: Element | null
  children: Node[]
}

export interface Text {
  readonly text: string
  readonly parent: Element
}

export type Node = Element | Text

export const isText = (node: Node): node is Text => 'text' in node

const voidTags = new Set(['br', 'hr', 'img'])
const tags = /<[^<>]*>/g
const mark = / data-fold="([a-z-]+)"/

/** Only for what the sanitiser wrote: there every `<` and `>` of a text or a value is escaped. */
export function treeOf(html: string): Element {
  const root: Element = { tag: '', start: '', mark: null, parent: null, children: [] }
  let open = root
  let at = 0

  const text = (end: number) => {
    if (end > at) open.children.push({ text: html.slice(at, end), parent: open })
  }
  for (const match of html.matchAll(tags)) {
    text(match.index)
    at = match.index + match[0].length
    if (match[0].startsWith('</')) {
      open = open.parent ?? root
      continue
    }
    const tag = /^<([a-z0-9]+)/.exec(match[0])?.[1] ?? ''
    const element: Element = {
      tag,
      start: match[0].replace(mark, ''),
      mark: (mark.exec(match[0])?.[1] ?? null) as FoldMark | null,
      parent: open,
      children: [],
    }
    open.children.push(element)
    if (!voidTags.has(tag)) open = element
  }
  text(html.length)
  return root
}

export function htmlOf(node: Node): string {
  if (isText(node)) return node.text
  const inside = node.children.map(htmlOf).join('')
  if (node.tag === '' || voidTags.has(node.tag)) return node.start + inside
  return `${node.start}${inside}</${node.tag}>`
}

const isSpace = (text: string) => text.trim() === ''

/** Whether a reader sees nothing of it. */
function isBlank(node: Node): boolean {
  if (isText(node)) return isSpace(node.text)
  return node.tag !== 'img' && node.tag !== 'hr' && node.children.every(isBlank)
}

/** Takes everything from a node on out of the tree, with elements around it like those it stood in. */
export function splitBefore(node: Node): Element {
  let at = node
  while (at.parent?.parent && siblingsBefore(at).every(isBlank)) at = at.parent

  let moved: Element | null = null
  for (let parent = at.parent; parent; parent = parent.parent) {
    const after: Node[] = parent.children.splice(parent.children.indexOf(at) + (moved ? 1 : 0))
    moved = { ...parent, children: moved ? [moved, ...after] : after }
    at = parent
  }
  return moved ?? treeOf('')
}

const siblingsBefore = (node: Node) => node.parent?.children.slice(0, node.parent.children.indexOf(node)) ?? []

/** Removes the empty lines at the end of what is left. */
export function trimEnd(element: Element): void {
  for (let last = element.children.at(-1); last; last = element.children.at(-1)) {
    if (isBlank(last) || (!isText(last) && last.tag === 'hr')) element.children.pop()
    else {
      if (!isText(last)) trimEnd(last)
      return
    }
  }
}
