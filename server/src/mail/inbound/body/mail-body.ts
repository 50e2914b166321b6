import { textOf } from '../message-body.ts'
import { type Line, whereHistoryBegins } from './history.ts'
import { isForwarded } from './history-words.ts'
import { htmlLines } from './html-lines.ts'
import { type Element, htmlOf, splitBefore, treeOf, trimEnd } from './html-tree.ts'
import { type FindImage, sanitizeMailHtml } from './sanitize-mail-html.ts'
import { textAsHtml } from './text-as-html.ts'

export interface MailBody {
  /** The sender's own words. */
  readonly html: string
  /** Quoted history and signature; null when there is none. */
  readonly quotedHtml: string | null
  readonly text: string
}

export interface RawBody {
  readonly html: string | null
  readonly text: string | null
  readonly subject: string
  readonly findImage: FindImage
}

const mostHtml = 1_000_000
const mostText = 200_000

/** What a mail says, safe, with history and signature folded away. Of two forms of the text the richer one counts. */
export function mailBody({ html, text, subject, findImage }: RawBody): MailBody {
  const isForward = isForwarded(subject)
  const tree = html ? treeOf(sanitizeMailHtml(html.slice(0, mostHtml), findImage)) : null

  if (tree && htmlLines(tree).some(({ text: line, hasImage }) => line !== '' || hasImage)) {
    return withNotice(foldTree(tree, isForward), (html?.length ?? 0) > mostHtml)
  }
  return withNotice(foldText(text ?? '', isForward), (text?.length ?? 0) > mostText)
}

function foldTree(tree: Element, isForward: boolean): MailBody {
  const lines = htmlLines(tree)
  const history = lines[beginningOf(lines, isForward)]
  if (!history) return { html: htmlOf(tree), quotedHtml: null, text: textOf(htmlOf(tree)) }

  const quoted = splitBefore(history.node)
  trimEnd(tree)
  const own = htmlOf(tree)
  return { html: own, quotedHtml: htmlOf(quoted), text: textOf(own) }
}

function foldText(text: string, isForward: boolean): MailBody {
  const lines = text.slice(0, mostText).replaceAll('\r\n', '\n').split('\n')
  const begin = beginningOf(
    lines.map((line) => ({ text: line, kind: line.startsWith('>') ? 'quote' : 'own' })),
    isForward,
  )
  const own = lines.slice(0, begin)
  const quoted = lines.slice(begin)
  return { html: textAsHtml(own), quotedHtml: quoted.length > 0 ? textAsHtml(quoted) : null, text: own.join('\n').trim() }
}

// What is passed on is what the mail has to say: of a forwarded mail nothing is folded.
function beginningOf(lines: readonly Line[], isForward: boolean): number {
  return isForward ? lines.length : whereHistoryBegins(lines)
}

function withNotice(body: MailBody, isCut: boolean): MailBody {
  if (!isCut) return body
  const notice = 'This mail is longer than what is shown here. All of it is in the original.'
  return { ...body, html: `${body.html}<p><em>${notice}</em></p>` }
}
