import { type Language, spokenLanguage } from './messages.ts'

let made: { language: Language; format: Intl.NumberFormat } | null = null

/** A number that stands by itself, as the reader's language writes it. */
export function writtenNumber(number: number): string {
  const language = spokenLanguage()
  if (made?.language !== language) made = { language, format: new Intl.NumberFormat(language) }
  return made.format.format(number)
}
