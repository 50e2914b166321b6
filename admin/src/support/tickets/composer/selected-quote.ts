import { htmlOfText } from '../create/html-of-text.ts'

/** What is selected in a message, as a quote to answer; undefined when nothing is. */
export function selectedQuote(selection = document.getSelection()): string | undefined {
  const text = selection?.toString().trim()
  const isInMessage = [selection?.anchorNode, selection?.focusNode].every((node) => node?.parentElement?.closest('[data-position]'))
  return text && isInMessage ? `<blockquote>${htmlOfText(text)}</blockquote><p></p>` : undefined
}
