import type { Language } from '../scenarios/scenario.ts'
import type { Chance } from './chance.ts'
import { timeIn } from './formats.ts'

export type Facts = Readonly<Record<string, string>>

/** A text with its facts filled in and one of its wordings chosen. Indentation of the source is no part of it. */
export function worded(text: string, facts: Facts, chance: Chance): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, wordings: string) => chance.pick(wordings.split('|')))
    .replace(/\{(@?[a-zA-Z]+)\}/g, (_, name: string) => {
      const fact = facts[name]
      if (fact === undefined) throw new Error(`Nothing is known of {${name}}`)
      return fact
    })
    .trim()
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

const inline = (line: string) =>
  escaped(line)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*([^*\s][^*]*)\*/g, '<em>$1</em>')

/** Blank lines part paragraphs, a dash begins an item of a list. */
export function htmlOf(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n')
      if (lines.every((line) => line.startsWith('- ')))
        return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`
      return `<p>${lines.map(inline).join('<br>')}</p>`
    })
    .join('')
}

export function textOf(text: string): string {
  return text.replace(/`([^`]+)`/g, '$1').replace(/\*([^*\s][^*]*)\*/g, '$1')
}

const salutations: Record<Language, readonly string[]> = {
  en: ['Hello,', 'Hi,', 'Dear support team,', 'Good morning,', 'Hi there,', 'Hello Contour team,'],
  de: ['Guten Tag,', 'Sehr geehrte Damen und Herren,', 'Hallo zusammen,'],
  fr: ['Bonjour,', 'Madame, Monsieur,'],
}
const closings: Record<Language, readonly string[]> = {
  en: ['Best regards', 'Kind regards', 'Thanks', 'Best', 'Many thanks'],
  de: ['Mit freundlichen Grüßen', 'Viele Grüße', 'Freundliche Grüße'],
  fr: ['Cordialement', 'Bien à vous'],
}
const answering: Record<Language, (name: string) => string> = {
  en: (name) => `Hi ${name},`,
  de: (name) => `Guten Tag ${name},`,
  fr: (name) => `Bonjour ${name},`,
}
const ourClosings: Record<Language, string> = { en: 'Best regards', de: 'Viele Grüße', fr: 'Bien cordialement' }

/** A first message is a letter; what follows is often only its point. */
export function asLetter(
  body: string,
  { language, name, company, isFirst }: { language: Language; name: string; company: string; isFirst: boolean },
  chance: Chance,
): string {
  const salutation = isFirst ? chance.pick(salutations[language]) : null
  const signature = isFirst
    ? [chance.pick(closings[language]), name, ...(company === name ? [] : [company])].join('\n')
    : chance.happens(0.5)
      ? name
      : null
  return [salutation, body, signature].filter((part) => part !== null).join('\n\n')
}

export function asAnswer(body: string, { language, to, from }: { language: Language; to: string; from: string }): string {
  return [answering[language](to), body, `${ourClosings[language]}\n${from}`].join('\n\n')
}

/** What a mail program puts under an answer. */
export function quotedHtml(html: string, { by, at, language }: { by: string; at: Date; language: Language }): string {
  const date = timeIn(language, at, 'moment')
  const said = { en: `On ${date}, ${by} wrote:`, de: `Am ${date} schrieb ${by}:`, fr: `Le ${date}, ${by} a écrit :` }[language]
  return `<p>${escaped(said)}</p><blockquote>${html}</blockquote>`
}
