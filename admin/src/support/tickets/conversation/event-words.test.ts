import { formatOf } from '@keydesk/ui/messages.ts'
import { describe, expect, it } from 'vitest'
import type { EventEntry } from '../ticket-detail.ts'
import { eventLine, type Tickets, type Words } from './event-words.ts'

const ines = { kind: 'agent', id: 'ines', name: 'Ines Carvalho' }
const marta = { kind: 'customer', id: 'marta', name: 'Marta Nowak' }
const keydesk = { kind: 'system', id: null, name: 'Keydesk' }
const tomasz = { id: 'tomasz', name: 'Tomasz Wilk' }

function plain({ text, values }: Words): string {
  const written = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : linked(value)])
  const b = (weighty: string[]) => `*${weighty.join('')}*`
  return String(formatOf(text).format({ ...Object.fromEntries(written), b }))
}

const linked = ({ tickets }: Tickets) => tickets.map((key) => `[${key}]`).join(', ')

function told(name: string, actor: EventEntry['actor'], data: EventEntry['data'], mailbox: { address: string } | null = null): string {
  return plain(
    eventLine(
      { type: 'event', id: '1', position: 3, name: `ticket.${name}`, actor, data, origin: null, occurredAt: '2026-11-23T10:00:00Z' },
      { customer: marta, mailbox },
    ).words,
  )
}

describe('the timeline tells', () => {
  it.each<[string, EventEntry['actor'], EventEntry['data'], string]>([
    ['created', marta, {}, 'Ticket created'],
    ['created', ines, {}, '*Ines Carvalho* created the ticket'],
    [
      'status_changed',
      ines,
      { from: 'open', to: 'in_progress', cause: 'agent' },
      '*Ines Carvalho* changed status from Open to *In progress*',
    ],
    [
      'status_changed',
      marta,
      { from: 'waiting', to: 'in_progress', cause: 'customer_message' },
      '*Marta Nowak replied*, status Waiting to *In progress*',
    ],
    [
      'status_changed',
      keydesk,
      { from: 'resolved', to: 'open', cause: 'customer_message' },
      '*Marta Nowak replied*, status Resolved to *Open*',
    ],
    ['status_changed', ines, { from: 'open', to: 'waiting', cause: 'reply' }, '*Ines Carvalho replied*, status Open to *Waiting*'],
    ['status_changed', keydesk, { from: 'resolved', to: 'closed', cause: 'automatic' }, 'Status Resolved to *Closed*, automatically'],
    ['priority_changed', ines, { from: 'normal', to: 'critical' }, '*Ines Carvalho* changed priority from Normal to *Critical*'],
    ['assigned', ines, { from: null, to: { id: 'ines', name: 'Ines Carvalho' }, cause: 'agent' }, '*Ines Carvalho* took the ticket'],
    [
      'assigned',
      ines,
      { from: tomasz, to: { id: 'ines', name: 'Ines Carvalho' }, cause: 'agent' },
      '*Ines Carvalho* took the ticket from *Tomasz Wilk*',
    ],
    ['assigned', ines, { from: null, to: tomasz, cause: 'agent' }, '*Ines Carvalho* assigned to *Tomasz Wilk*'],
    ['assigned', ines, { from: tomasz, to: null, cause: 'agent' }, '*Ines Carvalho* took the ticket from *Tomasz Wilk*'],
    ['assigned', ines, { from: { id: 'ines', name: 'Ines Carvalho' }, to: null, cause: 'agent' }, '*Ines Carvalho* gave the ticket back'],
    [
      'assigned',
      ines,
      { from: null, to: { id: 'ines', name: 'Ines Carvalho' }, cause: 'reply' },
      '*Ines Carvalho replied* and took the ticket',
    ],
    [
      'category_changed',
      ines,
      { from: { id: '1', label: 'General' }, to: { id: '2', label: 'Billing' } },
      '*Ines Carvalho* changed category from General to *Billing*',
    ],
    ['category_changed', ines, { from: null, to: { id: '2', label: 'Billing' } }, '*Ines Carvalho* set category *Billing*'],
    ['category_changed', ines, { from: { id: '2', label: 'Billing' }, to: null }, '*Ines Carvalho* removed the category *Billing*'],
    ['followed_up', marta, { followUpId: 'x', key: 'TICK-1044' }, 'Followed up in [TICK-1044]'],
    [
      'merged',
      ines,
      {
        sources: [
          { id: '1', key: 'TICK-1045' },
          { id: '2', key: 'TICK-1046' },
        ],
      },
      '*Ines Carvalho* merged [TICK-1045], [TICK-1046] into this ticket',
    ],
    ['merged_into', ines, { primary: { id: '1', key: 'TICK-1044' } }, '*Ines Carvalho* merged this ticket into [TICK-1044]'],
    [
      'merge_undone',
      ines,
      { source: { key: 'TICK-1045' }, primary: { key: 'TICK-1044' } },
      '*Ines Carvalho* undid the merge of [TICK-1045] into [TICK-1044]',
    ],
    ['incident_joined', ines, { lead: { key: 'TICK-1044' } }, '*Ines Carvalho* linked the ticket to the incident of [TICK-1044]'],
    ['of_a_newer_version', keydesk, {}, '*Keydesk*: of a newer version'],
  ])('%s', (name, actor, data, expected) => {
    expect(told(name, actor, data)).toBe(expected)
  })
})

it('where a mail was received', () => {
  expect(told('created', keydesk, {}, { address: 'support@brightmoor.com' })).toBe('Received at *support@brightmoor.com*')
  expect(told('created', ines, {}, { address: 'support@brightmoor.com' })).toBe('*Ines Carvalho* created the ticket')
})
