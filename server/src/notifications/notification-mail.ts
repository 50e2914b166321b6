import type { NotificationKind } from '#identity/preferences/notification-choices.ts'
import type { Environment } from '#kernel/environment.ts'
import { textAsHtml } from '#mail/inbound/body/text-as-html.ts'
import { composeMailBody, escapeHtml, type MailBody } from '#mail/outbound/mail-layout.ts'
import type { AnswerKind } from './answer.ts'
import { reasons, wordsFor } from './notification.ts'

/** An entry of an inbox as a mail tells it. */
export interface Entry {
  readonly id: string
  readonly key: string
  readonly subject: string
  readonly customer: string
  readonly customerEmail: string
  readonly causes: readonly {
    readonly kind: NotificationKind
    readonly actorName: string
    readonly position: number | null
    /** What was written there. */
    readonly text: string | null
    /** The customer of the ticket wrote it, for all that we know. */
    readonly isCustomers: boolean
    readonly at: Date
  }[]
}

export interface Place {
  readonly baseUrl: string
  readonly environment: Pick<Environment, 'key' | 'isProduction'>
  readonly timeZone: string | null
}

/** What becomes of an answer; null: it cannot be answered. */
export type Promised = { readonly as: AnswerKind; readonly mayReply: boolean } | null

const mostCharacters = 2_000
const unanswerable = ' This mail cannot be answered: open the ticket.'
const unanswerableAsMany = ' It is about several tickets, so it cannot be answered: open the ticket.'

/** One ticket: what happened, what was written, how to answer, why it is told, and the way there. */
export function notificationMail(entry: Entry, place: Place, promised: Promised): MailBody & { subject: string } {
  const { key, subject, customer, causes } = entry
  const told = causes.map(({ text, ...cause }) => {
    const words = `<p><strong>${escapeHtml(wordsFor(cause))}</strong> <span style="color:#5f6673">${timeOf(cause.at, place)}</span></p>`
    return text
      ? `${words}<blockquote style="margin:8px 0;padding-left:12px;border-left:3px solid #d4d8df">${textAsHtml(shortened(text).split('\n'))}</blockquote>`
      : words
  })
  const link = linkTo(key, causes.find(({ position }) => position !== null)?.position ?? null, place)
  const newest = causes.at(-1)
  const html = `<p>${escapeHtml(`${key}: ${subject}`)}<br><span style="color:#5f6673">${escapeHtml(customer)}</span></p>
${told.join('\n')}
${promised ? `<p>${howToAnswer(entry, promised)}</p>` : ''}
<p><a href="${link}">Open ${escapeHtml(key)}</a></p>`

  const kinds = [...new Set(causes.map(({ kind }) => reasons[kind]))]
  return {
    subject: `[${key}] ${newest ? wordsFor(newest) : 'News'}: ${subject}`,
    ...composeMailBody({
      html,
      footer: footer(`You get this because ${kinds.join(', and ')}.`, place, promised ? '' : unanswerable),
    }),
  }
}

function howToAnswer({ customer, customerEmail }: Entry, { as, mayReply }: Exclude<Promised, null>): string {
  const them = escapeHtml(`${customer} <${customerEmail}>`)
  if (as === 'reply')
    return `<strong>Answer this mail to reply to ${them}.</strong> To add an internal note instead, begin with #note. Write above the quote: only that is sent.`
  const note = '<strong>Answer this mail to add an internal note.</strong>'
  return mayReply ? `${note} To reply to ${them} instead, begin with #reply.` : `${note} To reply to the customer, open the ticket.`
}

/** Many tickets in one mail, each with its line. */
export function digestMail(entries: readonly Entry[], { isDaily, ...place }: Place & { isDaily: boolean }): MailBody & { subject: string } {
  const items = entries.map(({ key, subject, causes }) => {
    const link = linkTo(key, causes.find(({ position }) => position !== null)?.position ?? null, place)
    return `<li><a href="${link}">${escapeHtml(key)}</a> ${escapeHtml(subject)}<br>${causes.map((cause) => escapeHtml(wordsFor(cause))).join(', ')}</li>`
  })
  const tickets = entries.length === 1 ? '1 ticket' : `${entries.length} tickets`
  const why = isDaily
    ? 'You get this each morning because you chose one mail a day.'
    : 'You get this in one mail because much happened at once.'
  return {
    subject: isDaily ? `What happened in ${tickets}` : `News in ${tickets}`,
    ...composeMailBody({
      html: `<p>What happened in ${tickets}:</p><ul>${items.join('')}</ul>`,
      footer: footer(why, place, entries.length === 1 ? unanswerable : unanswerableAsMany),
    }),
  }
}

function footer(why: string, place: Place, more: string): string {
  return `${why} <a href="${adminUrl(place)}/profile">Choose what you get</a>.${more}`
}

const linkTo = (key: string, position: number | null, place: Place) =>
  `${adminUrl(place)}/tickets/${encodeURIComponent(key)}${position === null ? '' : `?at=${position}`}`

/** Where the team works in an environment. */
export function adminUrl({ baseUrl, environment: { key, isProduction } }: Pick<Place, 'baseUrl' | 'environment'>): string {
  return `${baseUrl}${isProduction ? '' : `/${key}`}/admin`
}

const timeOf = (at: Date, { timeZone }: Place) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: timeZone ?? 'UTC' }).format(at) +
  (timeZone ? '' : ' UTC')

const shortened = (text: string) => (text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text)
