import { wordsOf } from '#licensing/customers/find-customers.ts'

const before = 40
const most = 160

/**
 * A line of a text around the first place where words begin that were looked for, in parts: those with the words and
 * those between. Null when it has none of them.
 */
export function excerptOf(text: string, words: readonly string[]): { text: string; isHit: boolean }[] | null {
  const line = text.replace(/\s+/g, ' ').trim()
  const hits = hitsIn(line, words)
  const first = hits[0]
  if (!first) return null

  const start = first.start <= before ? 0 : line.lastIndexOf(' ', first.start - before) + 1
  const end = Math.min(line.length, Math.max(start + most, first.end))
  const parts = start > 0 ? [{ text: '… ', isHit: false }] : []
  let place = start
  for (const hit of hits.filter((one) => one.end <= end)) {
    if (hit.start > place) parts.push({ text: line.slice(place, hit.start), isHit: false })
    parts.push({ text: line.slice(hit.start, hit.end), isHit: true })
    place = hit.end
  }
  const rest = line.slice(place, end) + (end < line.length ? ' …' : '')
  return rest === '' ? parts : [...parts, { text: rest, isHit: false }]
}

function hitsIn(line: string, words: readonly string[]): { start: number; end: number }[] {
  return [...line.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([found]) => words.some((word) => wordsOf(found).some((one) => one.startsWith(word))))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}
