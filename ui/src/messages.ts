import { IntlMessageFormat } from 'intl-messageformat'

export type Language = 'en' | 'de'
/** What each English message is called in another language. */
export type Catalogue = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number | boolean | Date | null | undefined>>

let spoken: { language: Language; catalogue: Catalogue } = { language: 'en', catalogue: {} }
const formats = new Map<string, IntlMessageFormat>()

/** From now on messages are given in this language. It is chosen before anything is drawn, and stays. */
export function speak(language: Language, catalogue: Catalogue): void {
  spoken = { language, catalogue }
  formats.clear()
}

export const spokenLanguage = (): Language => spoken.language

/**
 * A message in the reader's language. In the code it stands in English, with values and plurals as ICU MessageFormat
 * writes them: `{count, plural, one {# ticket} other {# tickets}}`. What no one has translated is given in English.
 */
export function t(message: string, values?: Values): string {
  if (!values) return spoken.catalogue[message] ?? message
  return formatOf(message).format(values) as string
}

/** Marks a message for the catalogue where it is only named; `t` gives it where it is shown. */
export const msg = (message: string): string => message

/** Reading a message costs far more than filling it in. */
export function formatOf(message: string): IntlMessageFormat {
  const known = formats.get(message)
  if (known) return known
  const made = new IntlMessageFormat(spoken.catalogue[message] ?? message, spoken.language)
  formats.set(message, made)
  return made
}
