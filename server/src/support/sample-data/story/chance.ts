/** Chance that comes out the same every time: a seed always tells the same story. */
export interface Chance {
  /** From `least` to just below `most`. */
  between(least: number, most: number): number
  happens(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  shuffled<Item>(items: readonly Item[]): Item[]
  bytes(count: number): Uint8Array
}

/** Mulberry32 on an FNV-1a hash of the seed: small, and good enough for stories. */
export function chanceOf(seed: string): Chance {
  let state = 2_166_136_261
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619)

  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  return {
    between: (least, most) => least + next() * (most - least),
    happens: (probability) => next() < probability,
    pick(items) {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('There is nothing to pick from')
      return item
    },
    shuffled(items) {
      const pairs = items.map((item) => [next(), item] as const)
      return pairs.toSorted(([a], [b]) => a - b).map(([, item]) => item)
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
  }
}
