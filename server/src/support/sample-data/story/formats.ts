import type { Language } from '../scenarios/scenario.ts'

const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' }
const styles = {
  day: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

// Making a formatter takes far longer than using it.
const made = new Map<string, Intl.DateTimeFormat>()

/** A time in the words of a language, such as "12 November". */
export function timeIn(language: Language, time: number | Date, style: keyof typeof styles): string {
  const name = `${language} ${style}`
  const format = made.get(name) ?? new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone: 'UTC' })
  made.set(name, format)
  return format.format(time)
}

/** An amount in euros: with a comma where the language has one. */
export function euros(language: Language, cents: number): string {
  const [whole = '', rest = ''] = (cents / 100).toFixed(2).split('.')
  const [group, point] = language === 'en' ? [',', '.'] : language === 'de' ? ['.', ','] : ['\u202f', ',']
  return `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${rest} €`
}
