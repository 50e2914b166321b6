import { t } from '@keydesk/ui/messages.ts'
import { priorityWords } from '@keydesk/ui/priority.ts'
import { statusWords as statusNames } from '@keydesk/ui/status.ts'
import { writtenTime } from '@keydesk/ui/written-time.ts'
import type { EventEntry } from '../ticket-detail.ts'

/** A line of the timeline, the weighty words told from the rest. */
export type Words = readonly (string | { readonly strong: string } | { readonly ticket: string })[]

export interface EventLine {
  readonly glyph:
    | 'received'
    | 'moved'
    | 'assigned'
    | 'priority'
    | 'category'
    | 'followed'
    | 'tag'
    | 'snoozed'
    | 'merged'
    | 'incident'
    | 'other'
  readonly words: Words
}

export interface AboutTicket {
  readonly customer: { readonly name: string }
  readonly mailbox: { readonly address: string } | null
}

/** What happened, in the desk's words. An event that this version does not know is told by its name. */
export function eventLine({ name, actor, data }: EventEntry, { customer, mailbox }: AboutTicket): EventLine {
  const who = { strong: actor.kind === 'system' ? 'Keydesk' : actor.name }

  switch (name) {
    case 'ticket.created':
      return { glyph: 'received', words: createdWords(who, actor.kind, mailbox?.address ?? null) }
    case 'ticket.status_changed':
      return { glyph: 'moved', words: statusWords(data.cause === 'customer_message' ? { strong: customer.name } : who, data) }
    case 'ticket.priority_changed':
      return { glyph: 'priority', words: [who, ` changed priority from ${priority(data.from)} to `, { strong: priority(data.to) }] }
    case 'ticket.assigned':
      return { glyph: 'assigned', words: assignedWords(who, actor.id, data) }
    case 'ticket.category_changed':
      return { glyph: 'category', words: categoryWords(who, data) }
    case 'ticket.reply_undone':
      return {
        glyph: 'other',
        words: [who, data.kind === 'forward' ? t(' took a forward back before it left') : t(' took a reply back before it left')],
      }
    case 'ticket.reply_scheduled':
      return { glyph: 'other', words: [who, t(' scheduled a reply')] }
    case 'ticket.scheduled_reply_returned':
      return { glyph: 'other', words: returnedWords(who, data, customer) }
    case 'ticket.followed_up':
      return { glyph: 'followed', words: [t('Followed up in '), { ticket: String(data.key ?? '') }] }
    case 'ticket.tagged':
      return { glyph: 'tag', words: tagWords(who, data) }
    case 'ticket.snoozed':
      return { glyph: 'snoozed', words: snoozeWords(who, data) }
    case 'ticket.woken':
      return { glyph: 'snoozed', words: wakeWords(who, customer, data) }
    case 'ticket.followed':
      return { glyph: 'other', words: [who, t(' follows the ticket')] }
    case 'ticket.unfollowed':
      return { glyph: 'other', words: [who, t(' no longer follows the ticket')] }
    case 'ticket.merged':
      return { glyph: 'merged', words: [who, ' merged ', ...ticketWords(data.sources), t(' into this ticket')] }
    case 'ticket.merged_into':
      return { glyph: 'merged', words: [who, t(' merged this ticket into '), ...ticketWords([data.primary])] }
    case 'ticket.merge_undone':
      return {
        glyph: 'merged',
        words: [who, t(' undid the merge of '), ...ticketWords([data.source]), ' into ', ...ticketWords([data.primary])],
      }
    case 'ticket.incident_joined':
      return { glyph: 'incident', words: [who, t(' linked the ticket to the incident of '), ...ticketWords([data.lead])] }
    case 'ticket.incident_left':
      return { glyph: 'incident', words: [who, t(' took the ticket out of the incident')] }
    default:
      return { glyph: 'other', words: [who, ': ', nameInWords(name)] }
  }
}

function createdWords(who: { strong: string }, kind: string, mailbox: string | null): Words {
  if (kind === 'agent' || kind === 'api_key') return [who, t(' created the ticket')]
  return mailbox ? [t('Received at '), { strong: mailbox }] : [t('Ticket created')]
}

function statusWords(who: { strong: string }, { from, to, cause }: EventEntry['data']): Words {
  const change = [`${status(from)} to `, { strong: status(to) }]
  if (cause === 'customer_message' || cause === 'reply') return [{ strong: `${who.strong} replied` }, ', status ', ...change]
  if (cause === 'automatic') return [t('Status '), ...change, ', automatically']
  if (cause === 'undo') return [t('Status back from '), ...change]
  return [who, t(' changed status from '), ...change]
}

function assignedWords(who: { strong: string }, actorId: string | null, { from, to, cause }: EventEntry['data']): Words {
  const [before, after] = [personIn(from), personIn(to)]
  if (cause === 'reply') return [{ strong: `${who.strong} replied` }, t(' and took the ticket')]
  if (cause === 'undo') return after ? [t('Assigned to '), { strong: after.name }, ' again'] : [t('Back to nobody')]
  if (!after)
    return before?.id === actorId ? [who, t(' gave the ticket back')] : [who, t(' took the ticket from '), { strong: before?.name ?? '' }]
  if (after.id === actorId) return [who, t(' took the ticket'), ...(before ? [' from ', { strong: before.name }] : [])]
  if (cause === 'automatic') return [t('Assigned to '), { strong: after.name }, ', automatically']
  return [who, ' assigned to ', { strong: after.name }]
}

function returnedWords(who: { strong: string }, { writer, cause, reason }: EventEntry['data'], customer: AboutTicket['customer']): Words {
  const reply = [t('The scheduled reply of '), { strong: personIn(writer)?.name ?? '' }] as const
  if (cause === 'customer_message') return [...reply, ` is a draft again: ${customer.name} wrote first`]
  if (cause === 'refused') return [...reply, ` could not be sent and is a draft again. ${String(reason ?? '')}`]
  return [who, t(' stopped the scheduled reply of '), { strong: personIn(writer)?.name ?? '' }]
}

function categoryWords(who: { strong: string }, { from, to }: EventEntry['data']): Words {
  const [before, after] = [labelIn(from), labelIn(to)]
  if (!after) return [who, t(' removed the category '), { strong: before ?? '' }]
  return before ? [who, ` changed category from ${before} to `, { strong: after }] : [who, ' set category ', { strong: after }]
}

function tagWords(who: { strong: string }, { added, removed }: EventEntry['data']): Words {
  const [came, went] = [wordsIn(added), wordsIn(removed)]
  return [
    who,
    ...(came ? [t(' added the tag '), { strong: came }] : []),
    ...(came && went ? [' and'] : []),
    ...(went ? [t(' took off the tag '), { strong: went }] : []),
  ]
}

function snoozeWords(who: { strong: string }, { until }: EventEntry['data']): Words {
  if (typeof until !== 'string') return [who, t(' snoozed the ticket until the customer replies')]
  return [who, t(' snoozed the ticket until '), { strong: writtenTime(new Date(until), 'clock', { now: new Date() }) }]
}

function wakeWords(who: { strong: string }, customer: { name: string }, { cause }: EventEntry['data']): Words {
  if (cause === 'time') return [t('The snooze is over')]
  if (cause === 'customer_message') return [t('Back because '), { strong: customer.name }, ' wrote']
  return cause === 'agent' ? [who, t(' took the ticket back from snooze')] : [t('No longer snoozed')]
}

function ticketWords(tickets: unknown): Words {
  const keys = (Array.isArray(tickets) ? tickets : []).flatMap((ticket) => (ticket ? [String((ticket as { key?: unknown }).key)] : []))
  return keys.flatMap((key, place) => [...(place > 0 ? [', '] : []), { ticket: key }])
}

const wordsIn = (value: unknown) => (Array.isArray(value) ? value.join(', ') : '')
const nameIn = (names: Record<string, string>, value: unknown) => names[String(value)] ?? String(value)
const status = (value: unknown) => nameIn(statusNames, value)
const priority = (value: unknown) => nameIn(priorityWords, value)

function personIn(value: unknown): { id: string; name: string } | null {
  if (typeof value !== 'object' || value === null) return null
  const { id, name } = value as Record<string, unknown>
  return { id: String(id), name: String(name) }
}

function labelIn(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'label' in value ? String(value.label) : null
}

function nameInWords(name: string): string {
  return name.replace(/^[a-z_]+\./, '').replaceAll('_', ' ')
}
