import { runInNewContext } from 'node:vm'
import type { WrittenKey } from './key-shapes.ts'

const word = /[A-Za-z0-9][A-Za-z0-9+/=_.-]{5,511}/g
// A signed key runs over lines to their end; the next one begins with it.
const brokenWord = /[A-Za-z0-9][A-Za-z0-9+/=_.-]{15,127}(?:[ \t]*\r?\n[ \t>]{0,12}[A-Za-z0-9+/=_.-]{1,128}){1,40}/g
const mostWords = 5_000
const longestMs = 200

/**
 * The words of a text that look as a pattern says, in any case, broken over lines or not. Somebody wrote the pattern: one
 * that takes too long finds nothing.
 */
export function keysOfPattern(text: string, pattern: string): WrittenKey[] {
  const words = [...text.matchAll(word)].slice(0, mostWords).map((match) => wordAt(match.index, match[0]))
  const candidates = [...[...text.matchAll(brokenWord)].flatMap((match) => beginningsOf(match.index, match[0])), ...words]
  const places = matching(
    pattern,
    candidates.map(({ key }) => key),
  )
  return candidates.filter((_, place) => places.has(place)).map((found) => ({ ...found, isCertain: true }))
}

type Candidate = Omit<WrittenKey, 'isCertain'>

const wordAt = (start: number, written: string): Candidate => {
  const key = written.replace(/[.=-]+$/, (end) => (end.includes('=') ? end : ''))
  return { key, start, length: key.length }
}

/** A run of lines, and what is left when its last lines belong to the text. */
function beginningsOf(start: number, written: string): Candidate[] {
  const ends = [...written.matchAll(/\r?\n|$/g)].map(({ index }) => index)
  return ends
    .slice(1)
    .map((end) => ({ key: written.slice(0, end).replace(/[\s>]/g, ''), start, length: written.slice(0, end).trimEnd().length }))
    .reverse()
}

function matching(pattern: string, words: readonly string[]): Set<number> {
  const script = `words.flatMap((word, place) => ([word, word.toUpperCase(), word.toLowerCase()].some((one) => whole.test(one)) ? [place] : []))`
  try {
    return new Set<number>(runInNewContext(script, { words, whole: new RegExp(`^(?:${pattern})$`) }, { timeout: longestMs }))
  } catch {
    return new Set()
  }
}
