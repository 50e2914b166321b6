import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

export type Catalogue = Readonly<Record<string, string>>

interface Held {
  readonly missing: readonly string[]
  readonly troubles: readonly string[]
  /** The catalogue as it should be: all that is used in the order of the alphabet, empty where it is not translated yet. */
  readonly inOrder: Catalogue
}

/** Whether a catalogue has every message that is used, no other, and each with the same values and tags. */
export function holdAgainst(used: readonly string[], catalogue: Catalogue): Held {
  const sorted = [...used].sort()
  const missing = sorted.filter((message) => !catalogue[message])
  const unused = Object.keys(catalogue).filter((message) => !used.includes(message))

  const troubles = [
    ...missing.map((message) => `does not have: ${message}`),
    ...unused.map((message) => `has what nobody says any more: ${message}`),
    ...sorted.flatMap((message) => {
      const translated = catalogue[message]
      const trouble = translated && compare(message, translated)
      return trouble ? [`${trouble}: ${message}`] : []
    }),
  ]
  return { missing, troubles, inOrder: Object.fromEntries(sorted.map((message) => [message, catalogue[message] ?? ''])) }
}

/** A message that no values go into may have any signs, and is not read. */
function compare(message: string, translated: string): string | null {
  if (!/[{<]/.test(message) || message.includes('{{')) return null
  try {
    const [wanted, given] = [message, translated].map((text) => [...new Set(partsOf(parse(text)))].sort().join(' '))
    return wanted === given ? null : `has “${given}” where “${wanted}” is asked for`
  } catch (error) {
    return `cannot be read (${(error as Error).message})`
  }
}

function partsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...partsOf(element.children)]
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      return [`{${element.value}}`, ...Object.values(element.options).flatMap(({ value }) => partsOf(value))]
    }
    return [`{${element.value}}`]
  })
}
