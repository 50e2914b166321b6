import type { TypedQuery } from './typed-query.ts'

/** A text that can be put in while writing. */
export interface Snippet {
  readonly id: string
  readonly title: string
  readonly shortcut: string | null
  readonly html: string
}

/** What the writer looks for: a slash at the beginning of a line or after a blank, and one word. */
export function snippetQuery(textBefore: string): TypedQuery | null {
  const typed = /(?:^|\s)\/([\p{L}\p{N}_-]{0,30})$/u.exec(textBefore)?.[1]
  return typed === undefined ? null : { typed, length: typed.length + 1 }
}

const most = 8

/** Those whose shortcut or title holds what was typed, in its order; the closest first. */
export function snippetsFor(snippets: readonly Snippet[], typed: string): Snippet[] {
  const wanted = plain(typed)
  const rated = snippets.map((snippet) => ({
    snippet,
    rank: Math.min(rankOf(snippet.shortcut ?? '', wanted), rankOf(snippet.title, wanted) + 0.5),
  }))
  return rated
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ snippet }) => snippet)
}

const none = 10
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

function rankOf(text: string, wanted: string): number {
  const whole = plain(text)
  if (whole === '') return none
  if (whole === wanted) return 0
  if (whole.startsWith(wanted)) return 1
  if (whole.split(/[\s_-]+/).some((word) => word.startsWith(wanted))) return 2
  if (whole.includes(wanted)) return 3
  let at = -1
  for (const letter of wanted) {
    at = whole.indexOf(letter, at + 1)
    if (at === -1) return none
  }
  return 4
}
