import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import type { Tables } from '#kernel/tables.generated.ts'
import type { TicketPriority, TicketStatus } from '../ticket.ts'
import { ticketsVisibleTo } from '../ticket-access.ts'
import { findText } from './find-text.ts'
import { nobody, ownersAsked, statusesShown, type TicketFilter } from './ticket-filter.ts'

// biome-ignore lint/complexity/noBannedTypes: it is how Kysely says that nothing is selected yet.
export type Tickets = SelectQueryBuilder<Tables, 'tickets', {}>

/**
 * The visible tickets of a filter, cut for the indexes: one slice per status, or per owner and status. In every order
 * of the list the first rows of a slice are read without the rest. What no slice leads to is few and can be sorted.
 * The cut says only where to look: what the actor sees is asked in every part.
 */
export interface TicketSlices {
  readonly tickets: Tickets
  readonly statuses: readonly TicketStatus[]
  /** Null: of every owner. */
  readonly owners: readonly string[] | null
  readonly few: Tickets | null
}

/** `isWaiting`: only tickets whose customers wait for us. */
export async function sliceTickets(ctx: Ctx, filter: TicketFilter, { isWaiting = false } = {}): Promise<TicketSlices> {
  const statuses = statusesShown(filter)
  const asked = ownersAsked(filter, ctx.actor.id)
  const text = filter.q ? await findText(ctx, filter.q) : null

  let tickets = ticketsVisibleTo(ctx)
  if (isWaiting || filter.view === 'needs_response') tickets = tickets.where('tickets.awaitingReplySince', 'is not', null)
  if (filter.view === 'urgent')
    tickets = tickets.where('tickets.priority', 'in', [sql.lit<TicketPriority>('high'), sql.lit<TicketPriority>('critical')])
  if (text) tickets = tickets.where(text.matches)

  const few = (): Tickets => {
    const some = tickets.where('tickets.status', 'in', [...statuses])
    return asked ? some.where('tickets.ownerKey', 'in', asked) : some
  }
  if (statuses.length === 0 || asked?.length === 0) return { tickets, statuses: [], owners: null, few: null }
  if (text?.isRare || ctx.actor.kind === 'customer') return { tickets, statuses: [], owners: null, few: few() }

  const own = ownOwners(ctx.actor)
  if (!own) return { tickets, statuses, owners: asked, few: null }
  const hasOthers = asked === null || asked.some((owner) => !own.includes(owner))
  const owners = asked ? own.filter((owner) => asked.includes(owner)) : own
  return {
    tickets,
    statuses: owners.length > 0 ? statuses : [],
    owners,
    few: hasOthers ? few().where('tickets.ownerKey', 'not in', own).where(isMentioned(ctx.actor.id)) : null,
  }
}

/** The slices as rows of their own, and what lies in the slice of such a row. */
export function cut({ tickets, statuses, owners }: TicketSlices): { rows: RawBuilder<unknown>; tickets: Tickets } {
  const byStatus = sql`unnest(${statuses}::ticket_status[]) slices (status)`
  const ofStatus = tickets.where(sql<SqlBool>`tickets.status = slices.status`)
  if (!owners) return { rows: byStatus, tickets: ofStatus }

  return {
    rows: sql`${byStatus} cross join unnest(${owners}::uuid[]) owners (key)`,
    tickets: ofStatus.where(sql<SqlBool>`tickets.owner_key = owners.key`),
  }
}

/** Whose tickets an agent sees, but for those that mention them; null when it does not hang on the owner. */
function ownOwners(actor: Actor): string[] | null {
  if (actor.kind !== 'agent') return null
  const { permissions, id } = actor
  if (permissions.has('tickets:see_all') || permissions.has('tickets:see_technical')) return null
  return permissions.has('tickets:see_own_and_unassigned') ? [id, nobody] : [id]
}

function isMentioned(agentId: string | null) {
  return sql<SqlBool>`tickets.id in (select ticket_id from ticket_mentions where agent_id = ${agentId})`
}
