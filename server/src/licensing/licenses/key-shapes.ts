import { keysOfPattern } from './key-pattern.ts'
import { maskKey } from './license.ts'

/** How the keys of a product look: ours begin with its code; those that another system gave out match a pattern. */
export interface KeyShape {
  readonly code: string
  readonly pattern: string | null
}

export interface WrittenKey {
  /** The key as it is meant, however it was written. */
  readonly key: string
  readonly start: number
  readonly length: number
  /** Whether it can hardly be anything else. What is not certain is only looked for, and no word is said of it. */
  readonly isCertain: boolean
}

const mostKeys = 20
// Of what is not certain there may be thousands, as in the log of a program.
const mostEach = 40
const hyphens = '-\\u2010-\\u2015\\u2212_'
const lineEnd = '\\u0001'
const between = `[ \\t\\u00a0]{0,2}[${hyphens}./·]?[ \\t\\u00a0]{0,2}${lineEnd}?[${hyphens}]?[ \\t]{0,2}`
const within = `[${lineEnd}\\u200b\\u00ad]?`

/**
 * The keys in a text, as people write them: in any case, with spaces, without hyphens, broken over lines, O for 0. Those
 * that are certain first, at most twenty different ones.
 */
export function findKeys(text: string, shapes: readonly KeyShape[]): WrittenKey[] {
  const { line, placeOf } = inOneLine(text)
  const ours = [...shapes.flatMap(({ code, pattern }) => (pattern ? [] : ownKeys(line, code))), ...uuidsIn(line)].map((one) => {
    const start = placeOf(one.start)
    return { ...one, start, length: placeOf(one.start + one.length - 1) + 1 - start }
  })
  const foreign = shapes.flatMap(({ pattern }) => (pattern ? keysOfPattern(text, pattern) : []))
  const sorted = [...ours, ...foreign].sort((a, b) => Number(b.isCertain) - Number(a.isCertain) || a.start - b.start)
  const kept: WrittenKey[] = []
  for (const one of sorted) {
    const isCovered = kept.some((other) => one.start < other.start + other.length && other.start < one.start + one.length)
    if (!isCovered) kept.push(one)
  }
  const known = new Set([...new Set(kept.map(({ key }) => key))].slice(0, mostKeys))
  return kept.filter(({ key }) => known.has(key)).slice(0, mostKeys)
}

/** The text with each end of a line, and the marks of a quotation around it, as one character; and the way back. */
function inOneLine(text: string): { line: string; placeOf: (place: number) => number } {
  const ends: { readonly at: number; readonly isAhead: number }[] = []
  let ahead = 0
  const line = text.replace(/=?[ \t]{0,3}(?:<br ?\/?>[ \t]{0,3}(?:\r?\n)?|\r?\n)[ \t>|]{0,12}/g, (end, at: number) => {
    ends.push({ at: at - ahead, isAhead: ahead + end.length - 1 })
    ahead += end.length - 1
    return '\u0001'
  })
  return { line, placeOf: (place) => place + (ends.findLast(({ at }) => at < place)?.isAhead ?? 0) }
}

/** A text for readers outside of its conversation: keys stand masked in it. */
export function maskKeys(text: string, shapes: readonly KeyShape[], masked: readonly string[] = []): string {
  const keys = findKeys(text, shapes).filter(({ key, isCertain }) => isCertain || masked.includes(maskKey(key)))
  return keys
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { key, start, length }) => rest.slice(0, start) + maskKey(key) + rest.slice(start + length), text)
}

const ourGroups = [4, 4, 4, 4]

// Crockford's alphabet: who reads O means 0, who reads I or L means 1, and there is no U.
function ownKeys(text: string, code: string): WrittenKey[] {
  const keys = text.matchAll(expressionFor(code)).map((match) => {
    const [written] = match
    const letters = charactersOf(written).slice(code.length)
    const groups = inGroups(letters.replaceAll('O', '0').replace(/[IL]/g, '1'), ourGroups)
    return {
      key: [code, ...groups].join('-'),
      start: match.index,
      length: written.length,
      isCertain: isKeyLike(written, code.length, letters),
    }
  })
  return mostOf(keys)
}

const hyphen = new RegExp(`[${hyphens}]`, 'g')

// "Pro 2024 beta with that" has the right letters too: words and numbers in turn, and no hyphen between them.
function isKeyLike(written: string, codeLength: number, letters: string): boolean {
  if ((letters.match(/[A-Z]/g) ?? []).length < 2) return false
  const hasHyphens = (written.slice(codeLength).match(hyphen) ?? []).length >= ourGroups.length
  if (hasHyphens && (/\d/.test(letters) || written === written.toUpperCase())) return true
  return (
    inGroups(letters, ourGroups).some((group) => /\d/.test(group) && /[A-Z]/.test(group)) &&
    !/[a-z] [a-z]/.test(written.slice(codeLength + 1))
  )
}

const uuidGroups = [8, 4, 4, 4, 12]
const uuid = grouped('', uuidGroups, '[0-9a-f]')

// Much is named by such numbers: each is looked for, none is called a key before it is one.
function uuidsIn(text: string): WrittenKey[] {
  const keys = text.matchAll(uuid).map((match) => {
    const key = inGroups(charactersOf(match[0]).toLowerCase(), uuidGroups).join('-')
    return { key, start: match.index, length: match[0].length, isCertain: false }
  })
  return mostOf(keys)
}

function mostOf(keys: Iterable<WrittenKey>): WrittenKey[] {
  const certain: WrittenKey[] = []
  const others: WrittenKey[] = []
  for (const key of keys) {
    const among = key.isCertain ? certain : others
    if (among.length < mostEach) among.push(key)
    if (certain.length === mostEach) break
  }
  return [...certain, ...others]
}

const expressions = new Map<string, RegExp>()

/** To make one takes longer than to use it. */
function expressionFor(code: string): RegExp {
  const known = expressions.get(code)
  if (known) return known
  const made = grouped(`${code}${between}`, ourGroups, '[0-9A-TV-Z]')
  expressions.set(code, made)
  return made
}

function grouped(prefix: string, groups: readonly number[], character: string): RegExp {
  const body = groups.map((length) => Array(length).fill(character).join(within)).join(between)
  return new RegExp(`(?<![A-Za-z0-9])${prefix}${body}(?![A-Za-z0-9])`, 'gi')
}

const charactersOf = (written: string) => written.toUpperCase().replace(/[^A-Z0-9]/g, '')

function inGroups(characters: string, groups: readonly number[]): string[] {
  let place = 0
  return groups.map((length) => {
    place += length
    return characters.slice(place - length, place)
  })
}
