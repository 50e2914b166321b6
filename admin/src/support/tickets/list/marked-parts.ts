const word = /[\p{L}\p{N}]+/gu

/** A text in parts: those that begin with a word that was searched, and those between. */
export function markedParts(text: string, query: string): { text: string; isHit: boolean }[] {
  const wanted = query.toLowerCase().match(word) ?? []
  const parts: { text: string; isHit: boolean }[] = []
  let place = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    const length = Math.max(0, ...wanted.filter((one) => found.toLowerCase().startsWith(one)).map((one) => one.length))
    if (length === 0) continue
    if (index > place) parts.push({ text: text.slice(place, index), isHit: false })
    parts.push({ text: text.slice(index, index + length), isHit: true })
    place = index + length
  }
  return place < text.length ? [...parts, { text: text.slice(place), isHit: false }] : parts
}
