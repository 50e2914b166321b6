/** Whoever stands beside a ticket or a message. */
export interface Person {
  readonly kind: 'agent' | 'customer' | 'system'
  readonly id: string | null
  readonly name: string
}

const titles = /^(dr|prof|mr|mrs|ms|herr|frau|dipl|ing)\.?$/i

/** Two letters at most: of the first and the last name, titles aside; of a mail address, of what stands before the @. */
export function initialsOf(name: string): string {
  const words = wordsOf(name, /[\s._,+()"']+/)
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return (firstLetter(first) + firstLetter(last)).toLocaleUpperCase() || '?'
}

/** How somebody is addressed: the first name, titles aside; of a mail address, what stands before the @. */
export function firstNameOf(name: string): string {
  return wordsOf(name, /\s+/)[0] ?? name
}

const wordsOf = (name: string, between: RegExp) =>
  (name.split('@')[0] ?? '').split(between).filter((word) => word !== '' && !titles.test(word))

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const firstLetter = (word: string) => letters.segment(word).containing(0)?.segment ?? ''

/** `Ines Carvalho` is *Ines C.* where room is short. */
export function shortNameOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1)
  return words.length > 1 && last ? `${words[0]} ${firstLetter(last)}.` : name
}

const hues = 5

/** The same agent has the same hue everywhere and for ever, whoever else there is. */
export function tintOf(id: string): number {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647
  return (sum % hues) + 1
}
