import { type HtmlLine, htmlLines } from '#mail/inbound/body/html-lines.ts'
import { htmlOf, isText, type Node, splitBefore, treeOf } from '#mail/inbound/body/html-tree.ts'
import { textOf } from '#mail/inbound/message-body.ts'
import { tokensInAddresses, tokensInBody } from '#mail/threading/thread-token.ts'

export type AnswerKind = 'reply' | 'note'

/** What an agent answered, by the words of their mail alone. */
export interface Answer {
  readonly as: AnswerKind
  readonly html: string
  readonly text: string
  /** A first line that looks like a command and is none. */
  readonly unknownCommand: string | null
}

const command = /^[#@](\p{L}[\p{L}\p{N}_-]{0,30})(?=[\s:.,;!]|$)[:.,;!]?/u
const known: Record<string, AnswerKind> = { note: 'note', reply: 'reply' }

/**
 * An answer is what its notification said it becomes, unless its first word says otherwise: `#note` or `#reply`. Any other
 * word of that form may be a slip of the pen, and what was meant for the team must not be sent.
 */
export function readAnswer(html: string, promised: AnswerKind): Answer {
  const tree = treeOf(html)
  const lines = htmlLines(tree)
  const first = lines.findIndex(({ text, hasImage }) => text !== '' || hasImage)
  const found = command.exec(lines[first]?.text ?? '')
  const as = known[found?.[1]?.toLowerCase() ?? '']
  if (!found) return { as: promised, html, text: textOf(html), unknownCommand: null }

  const rest = as ? htmlBehind(lines, first, found[0]) : null
  if (!as || rest === null) return { as: 'note', html, text: textOf(html), unknownCommand: found[0] }
  return { as, html: rest, text: textOf(rest), unknownCommand: null }
}

/** What follows a command; null when it is not in one piece. */
function htmlBehind(lines: readonly HtmlLine[], at: number, words: string): string | null {
  const line = lines[at]
  if (line?.text === words) {
    const next = lines.slice(at + 1).find(({ text, hasImage }) => text !== '' || hasImage)
    return next ? htmlOf(splitBefore(next.node)) : ''
  }
  const start = line && firstText(line.node)
  if (!start?.text.trimStart().startsWith(words)) return null
  const { parent } = start
  parent.children.splice(parent.children.indexOf(start), 1, { ...start, text: start.text.trimStart().slice(words.length).trimStart() })
  return htmlOf(splitBefore(parent.children[0] ?? start))
}

function firstText(node: Node): Extract<Node, { text: string }> | null {
  if (isText(node)) return node.text.trim() === '' ? null : node
  for (const child of node.children) {
    const found = firstText(child)
    if (found) return found
  }
  return null
}

export interface Surroundings {
  readonly files: readonly { readonly holdsMail: boolean }[]
  /** What the team wrote for itself and the notification showed. */
  readonly notes: readonly string[]
  /** Where the team works: no customer has anything to do there. */
  readonly adminUrl: string
}

/**
 * Why it is not certain that these are the agent's own words and nothing else; null when it is. A notification may show
 * notes, and a mail program may bring it along in ways that are not recognised: then nothing is sent to a customer.
 */
export function whyUncertain({ html, text }: Pick<Answer, 'html' | 'text'>, { files, notes, adminUrl }: Surroundings): string | null {
  if (/<blockquote\b/i.test(html)) return 'It holds a quote.'
  const marks = [tokensInBody(text), tokensInBody(html.replace(/<[^<>]*>/g, '')), tokensInAddresses(html)].flat()
  if (marks.length > 0 || html.includes(`${adminUrl}/`)) return 'It holds a part of our notification.'
  if (files.some(({ holdsMail }) => holdsMail)) return 'A mail is attached to it.'
  if (notes.some((note) => repeats(text, note))) return 'It repeats an internal note.'
  return null
}

const fewestCharacters = 12

function repeats(text: string, note: string): boolean {
  const plain = (words: string) =>
    words
      .replace(/[\s>|*_]+/g, ' ')
      .trim()
      .toLowerCase()
  const said = plain(text)
  return note
    .split('\n')
    .map(plain)
    .some((line) => line.length >= fewestCharacters && said.includes(line))
}

/** What is sent on of a mail's HTML: what an image elsewhere would tell its owner is none of a customer's business. */
export function withoutRemoteImages(html: string): string {
  return html.replace(/<img\b(?![^<>]*\sdata-attachment-id=)[^<>]*>/g, '')
}
