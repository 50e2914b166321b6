/** What a ticket is compared by. */
export interface Wording {
  readonly subject: string
  /** How its customer began. */
  readonly text: string
}

/** From here on two tickets are said to be about the same. */
export const alike = 0.4
const enoughShared = 3
const fewestTrigrams = 8

/**
 * How alike two tickets are, from 0 to 1: by the trigrams of their subjects, which forgive endings and typing errors, or
 * by the telling words that both begin with, however their subjects are called.
 */
export function similarityTo(own: Wording): (other: Wording) => number {
  const [trigrams, words] = [trigramsOf(own.subject), wordsOf(own)]
  return (other) => Math.max(trigramSimilarity(trigrams, trigramsOf(other.subject)), wordSimilarity(words, wordsOf(other)))
}

type Words = ReadonlySet<string>

/** Shared trigrams over all, as pg_trgm counts them. A subject of one short word says too little. */
function trigramSimilarity(one: Words, other: Words): number {
  if (Math.min(one.size, other.size) < fewestTrigrams) return 0
  const both = shared(one, other)
  return both / (one.size + other.size - both)
}

function wordSimilarity(one: Words, other: Words): number {
  const both = shared(one, other)
  if (both < enoughShared) return 0
  // Of the shorter one, so that a short report fits into a long one; but then it takes more than some words.
  return (0.5 * both) / Math.min(one.size, other.size) + (0.5 * both) / Math.max(one.size, other.size)
}

const wordsOf = ({ subject, text }: Wording) => tellingWords(`${subject} ${text}`)

function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>()
  for (const word of wordsIn(text)) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3))
  }
  return trigrams
}

/** Words that say what a text is about: without politeness, and by their first six letters, so that endings do not matter. */
export function tellingWords(text: string): Set<string> {
  return new Set(
    wordsIn(text)
      .filter((word) => word.length > 2 && !politeness.has(word))
      .map((word) => word.slice(0, 6)),
  )
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const item of a) if (b.has(item)) count++
  return count
}

const politeness = new Set(
  `the and for you your our are was were has have had not but with this that from can could would will please thanks thank hello dear
  regards best kind hi any all get got did does just now when what why how who its out about after since there here been they them then
  team support help issue problem question need want know tell let sorry know ask also still very much some one two
  der die das und ist nicht mit für ich wir sie ein eine einen den dem des auf von bei hallo guten tag danke bitte gruß grüße freundlichen viele
  les des une est pas pour nous vous avec bonjour merci cordialement`.split(/\s+/),
)
