import { Readable } from 'node:stream'
import type { Ctx } from '#kernel/ctx.ts'
import { maskKeys } from '#licensing/licenses/key-shapes.ts'
import { keyShapesOf } from '#licensing/licenses/key-shapes-of.ts'
import { findSummaries } from '../list/find-summaries.ts'
import { listTickets } from '../list/list-tickets.ts'
import type { TicketSummary } from '../list/ticket-summary.ts'
import { mostMatching, type TicketSelection } from './bulk-action.ts'

const columns: readonly [name: string, of: (ticket: TicketSummary) => string | null | undefined][] = [
  ['Ticket #', ({ key }) => key],
  ['Subject', ({ subject }) => subject],
  ['Customer', ({ customer }) => customer.name],
  ['Email', ({ customer }) => customer.email],
  ['Status', ({ status }) => status],
  ['Priority', ({ priority }) => priority],
  ['Assigned To', ({ assignee }) => assignee?.name],
  ['Category', ({ category }) => category?.label],
  ['Tags', ({ tags }) => tags.join(' ')],
  ['Created', ({ createdAt }) => createdAt.toISOString()],
  ['Last Updated', ({ updatedAt }) => updatedAt.toISOString()],
]

/** Tickets as CSV (RFC 4180, UTF-8 with its mark so that spreadsheets read it), written page by page as it is read. */
export function exportTickets(ctx: Ctx, selection: TicketSelection): Readable {
  return Readable.from(linesOf(ctx, selection))
}

async function* linesOf(ctx: Ctx, selection: TicketSelection) {
  yield `\uFEFF${line(columns.map(([name]) => name))}`
  const shapes = await keyShapesOf(ctx)
  for await (const tickets of pagesOf(ctx, selection)) {
    const masked = tickets.map((ticket) => ({ ...ticket, subject: maskKeys(ticket.subject, shapes) }))
    yield masked.map((ticket) => line(columns.map(([, of]) => of(ticket) ?? ''))).join('')
  }
}

async function* pagesOf(ctx: Ctx, selection: TicketSelection): AsyncGenerator<TicketSummary[]> {
  if ('tickets' in selection) {
    for (let from = 0; from < selection.tickets.length; from += 100) {
      yield await findSummaries(ctx, { ids: selection.tickets.slice(from, from + 100) })
    }
    return
  }
  let after: string | null | undefined
  for (let count = 0; after !== null && count < mostMatching; count += 100) {
    const page = await listTickets(ctx, { ...selection.filter, limit: 100, ...(after && { after }) })
    yield page.items
    after = page.next
  }
}

const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`

/** A cell that begins like a formula is none: a spreadsheet would run what a customer wrote (CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
