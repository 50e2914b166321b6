import { msg, t } from '@keydesk/ui/messages.ts'
import { priorityWords } from '@keydesk/ui/priority.ts'
import { statusWords as statusNames } from '@keydesk/ui/status.ts'
import { writtenTime } from '@keydesk/ui/written-time.ts'
import { licenseEventWords } from '../licenses/license-event-words.ts'
import type { EventEntry } from '../ticket-detail.ts'

/** A line of the timeline as a message: `<b>` tells the weighty words from the rest, and tickets lead to themselves. */
export interface Words {
  readonly text: string
  readonly values: Readonly<Record<string, string | Tickets>>
}

export interface Tickets {
  readonly tickets: readonly string[]
}

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
    | 'license'
    | 'other'
  readonly words: Words
}

export interface AboutTicket {
  readonly customer: { readonly name: string }
  readonly mailbox: { readonly address: string } | null
}

type Data = EventEntry['data']

const say = (text: string, values: Words['values'] = {}): Words => ({ text, values })

/** What happened, in the desk's words. An event that this version does not know is told by its name. */
export function eventLine({ name, actor, data }: EventEntry, { customer, mailbox }: AboutTicket): EventLine {
  const who = actor.kind === 'system' ? 'Keydesk' : actor.name

  switch (name) {
    case 'ticket.created':
      return { glyph: 'received', words: createdWords(who, actor.kind, mailbox?.address ?? null) }
    case 'ticket.status_changed':
      return { glyph: 'moved', words: statusWords(data.cause === 'customer_message' ? customer.name : who, data) }
    case 'ticket.priority_changed':
      return { glyph: 'priority', words: priorityChangeWords(who, data) }
    case 'ticket.assigned':
      return { glyph: 'assigned', words: assignedWords(who, actor.id, data) }
    case 'ticket.category_changed':
      return { glyph: 'category', words: categoryWords(who, data) }
    case 'ticket.reply_undone':
      return { glyph: 'other', words: undoneWords(who, data) }
    case 'ticket.reply_scheduled':
      return { glyph: 'other', words: say(msg('<b>{who}</b> scheduled a reply'), { who }) }
    case 'ticket.scheduled_reply_returned':
      return { glyph: 'other', words: returnedWords(who, data, customer.name) }
    case 'ticket.followed_up':
      return { glyph: 'followed', words: say(msg('Followed up in {ticket}'), { ticket: ticketsIn([data]) }) }
    case 'ticket.tagged':
      return { glyph: 'tag', words: tagWords(who, data) }
    case 'ticket.snoozed':
      return { glyph: 'snoozed', words: snoozeWords(who, data) }
    case 'ticket.woken':
      return { glyph: 'snoozed', words: wakeWords(who, customer.name, data) }
    case 'ticket.followed':
      return { glyph: 'other', words: say(msg('<b>{who}</b> follows the ticket'), { who }) }
    case 'ticket.unfollowed':
      return { glyph: 'other', words: say(msg('<b>{who}</b> no longer follows the ticket'), { who }) }
    case 'ticket.merged':
      return {
        glyph: 'merged',
        words: say(msg('<b>{who}</b> merged {tickets} into this ticket'), { who, tickets: ticketsIn(data.sources) }),
      }
    case 'ticket.merged_into':
      return {
        glyph: 'merged',
        words: say(msg('<b>{who}</b> merged this ticket into {ticket}'), { who, ticket: ticketsIn([data.primary]) }),
      }
    case 'ticket.merge_undone': {
      const tickets = { source: ticketsIn([data.source]), ticket: ticketsIn([data.primary]) }
      return { glyph: 'merged', words: say(msg('<b>{who}</b> undid the merge of {source} into {ticket}'), { who, ...tickets }) }
    }
    case 'ticket.incident_joined': {
      const lead = { ticket: ticketsIn([data.lead]) }
      return { glyph: 'incident', words: say(msg('<b>{who}</b> linked the ticket to the incident of {ticket}'), { who, ...lead }) }
    }
    case 'ticket.incident_left':
      return { glyph: 'incident', words: say(msg('<b>{who}</b> took the ticket out of the incident'), { who }) }
    default: {
      const words = name.startsWith('ticket.license_') ? licenseEventWords(name, who, data) : null
      if (words) return { glyph: 'license', words }
      return { glyph: 'other', words: say('<b>{who}</b>: {event}', { who, event: nameInWords(name) }) }
    }
  }
}

function createdWords(who: string, kind: string, mailbox: string | null): Words {
  if (kind === 'agent' || kind === 'api_key') return say(msg('<b>{who}</b> created the ticket'), { who })
  return mailbox ? say(msg('Received at <b>{mailbox}</b>'), { mailbox }) : say(msg('Ticket created'))
}

function statusWords(who: string, { from, to, cause }: Data): Words {
  const change = { from: nameIn(statusNames, from), to: nameIn(statusNames, to) }
  if (cause === 'customer_message' || cause === 'reply')
    return say(msg('<b>{who} replied</b>, status {from} to <b>{to}</b>'), { who, ...change })
  if (cause === 'automatic') return say(msg('Status {from} to <b>{to}</b>, automatically'), change)
  if (cause === 'undo') return say(msg('Status back from {from} to <b>{to}</b>'), change)
  return say(msg('<b>{who}</b> changed status from {from} to <b>{to}</b>'), { who, ...change })
}

function priorityChangeWords(who: string, { from, to }: Data): Words {
  const change = { from: nameIn(priorityWords, from), to: nameIn(priorityWords, to) }
  return say(msg('<b>{who}</b> changed priority from {from} to <b>{to}</b>'), { who, ...change })
}

function assignedWords(who: string, actorId: string | null, { from, to, cause }: Data): Words {
  const [before, after] = [personIn(from), personIn(to)]
  if (cause === 'reply') return say(msg('<b>{who} replied</b> and took the ticket'), { who })
  if (cause === 'undo') return after ? say(msg('Assigned to <b>{to}</b> again'), { to: after.name }) : say(msg('Back to nobody'))
  if (!after) {
    if (before?.id === actorId) return say(msg('<b>{who}</b> gave the ticket back'), { who })
    return say(msg('<b>{who}</b> took the ticket from <b>{from}</b>'), { who, from: before?.name ?? '' })
  }
  if (after.id === actorId) {
    if (before) return say(msg('<b>{who}</b> took the ticket from <b>{from}</b>'), { who, from: before.name })
    return say(msg('<b>{who}</b> took the ticket'), { who })
  }
  if (cause === 'automatic') return say(msg('Assigned to <b>{to}</b>, automatically'), { to: after.name })
  return say(msg('<b>{who}</b> assigned to <b>{to}</b>'), { who, to: after.name })
}

function undoneWords(who: string, { kind }: Data): Words {
  if (kind === 'forward') return say(msg('<b>{who}</b> took a forward back before it left'), { who })
  return say(msg('<b>{who}</b> took a reply back before it left'), { who })
}

function returnedWords(who: string, { writer, cause, reason }: Data, customer: string): Words {
  const reply = { writer: personIn(writer)?.name ?? '' }
  if (cause === 'customer_message') {
    return say(msg('The scheduled reply of <b>{writer}</b> is a draft again: {customer} wrote first'), { ...reply, customer })
  }
  if (cause === 'refused') {
    const why = { reason: String(reason ?? '') }
    return say(msg('The scheduled reply of <b>{writer}</b> could not be sent and is a draft again. {reason}'), { ...reply, ...why })
  }
  return say(msg('<b>{who}</b> stopped the scheduled reply of <b>{writer}</b>'), { who, ...reply })
}

function categoryWords(who: string, { from, to }: Data): Words {
  const [before, after] = [labelIn(from), labelIn(to)]
  if (!after) return say(msg('<b>{who}</b> removed the category <b>{from}</b>'), { who, from: before ?? '' })
  if (!before) return say(msg('<b>{who}</b> set category <b>{to}</b>'), { who, to: after })
  return say(msg('<b>{who}</b> changed category from {from} to <b>{to}</b>'), { who, from: before, to: after })
}

function tagWords(who: string, data: Data): Words {
  const [added, removed] = [wordsIn(data.added), wordsIn(data.removed)]
  if (added && removed) {
    return say(msg('<b>{who}</b> added the tag <b>{added}</b> and took off the tag <b>{removed}</b>'), { who, added, removed })
  }
  if (removed) return say(msg('<b>{who}</b> took off the tag <b>{removed}</b>'), { who, removed })
  return say(msg('<b>{who}</b> added the tag <b>{added}</b>'), { who, added })
}

function snoozeWords(who: string, { until }: Data): Words {
  if (typeof until !== 'string') return say(msg('<b>{who}</b> snoozed the ticket until the customer replies'), { who })
  const time = writtenTime(new Date(until), 'clock', { now: new Date() })
  return say(msg('<b>{who}</b> snoozed the ticket until <b>{time}</b>'), { who, time })
}

function wakeWords(who: string, customer: string, { cause }: Data): Words {
  if (cause === 'time') return say(msg('The snooze is over'))
  if (cause === 'customer_message') return say(msg('Back because <b>{customer}</b> wrote'), { customer })
  return cause === 'agent' ? say(msg('<b>{who}</b> took the ticket back from snooze'), { who }) : say(msg('No longer snoozed'))
}

function ticketsIn(value: unknown): Tickets {
  return { tickets: (Array.isArray(value) ? value : []).flatMap((ticket) => (ticket ? [String((ticket as { key?: unknown }).key)] : [])) }
}

const wordsIn = (value: unknown) => (Array.isArray(value) ? value.join(', ') : '')
const nameIn = (names: Record<string, string>, value: unknown) => t(names[String(value)] ?? String(value))

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
