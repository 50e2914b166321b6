import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import type { Tables } from '#kernel/tables.generated.ts'
import type { TicketPriority, TicketStatus } from '../ticket.ts'
import { type Share, sharesOf, ticketsVisibleTo } from '../ticket-access.ts'
import type { FoundText } from './find-text.ts'
import { narrowTickets } from './narrow-tickets.ts'
import { nobody, ownersAsked, statusesShown, type TicketFilter, unsettled } from './ticket-filter.ts'

// biome-ignore lint/complexity/noBannedTypes: it is how Kysely says that nothing is selected yet.
export type Tickets = SelectQueryBuilder<Tables, 'tickets', {}>

/** Tickets that an index leads to by status, and by owner where there are some only: in every order, the first ones first. */
export interface Slices {
  readonly tickets: Tickets
  readonly statuses: readonly TicketStatus[]
  /** Null: of every owner. */
  readonly owners: readonly string[] | null
  readonly isTechnical: boolean
}

/** The visible tickets of a filter, each in one place. What no index leads to is few and can be sorted. */
export interface SlicedTickets {
  readonly sliced: readonly Slices[]
  readonly few: readonly Tickets[]
}

export interface Cutting {
  readonly text?: FoundText | null
  /** Orders that have no place for some tickets: for those whose customers do not wait, for those that are settled. */
  readonly sort?: 'waiting' | 'urgency' | undefined
}

/** Cuts what the actor sees of a filter so that a page of it costs as much as it is long. */
export async function sliceTickets(ctx: Ctx, filter: TicketFilter, { text = null, sort }: Cutting = {}): Promise<SlicedTickets> {
  const { actor } = ctx
  const statuses = statusesShown(filter).filter((status) => sort !== 'urgency' || unsettled.includes(status))
  const asked = ownersAsked(filter, actor.id)
  if (statuses.length === 0 || asked?.length === 0) return { sliced: [], few: [] }

  const { conditions, isRare, kinds } = await narrowTickets(ctx, filter)
  const narrowed = (tickets: Tickets) =>
    [...conditions, ...(text && 'condition' in text ? [text.condition] : [])]
      .reduce((all, condition) => all.where(condition), tickets)
      .$if(sort === 'waiting', (all) => all.where('tickets.awaitingReplySince', 'is not', null))
      .$if(sort === 'urgency', (all) => all.where(isUnsettled))
      .$if(sort !== 'waiting' && filter.view === 'needs_response', (all) => all.where(isAwaited))
      .$if(filter.view === 'urgent', (all) =>
        all.where('tickets.priority', 'in', [sql.lit<TicketPriority>('high'), sql.lit<TicketPriority>('critical')]),
      )
  const few = () =>
    narrowed(collected(ticketsVisibleTo(ctx), text))
      .where('tickets.status', 'in', [...statuses])
      .$if(asked !== null, (all) => all.where('tickets.ownerKey', 'in', asked ?? []))
  if ((text && 'collected' in text) || isRare) return { sliced: [], few: [few()] }
  if (actor.kind === 'customer') return { sliced: [], few: [few()] }

  const shares = sharesOf(actor)
  const undeleted = narrowed(ctx.db.selectFrom('tickets').where('tickets.deletedAt', 'is', null))
  if (!shares) return { sliced: [{ tickets: undeleted, statuses, owners: asked, isTechnical: false }], few: [] }
  if (shares.length === 0) return { sliced: [], few: [] }

  const met = shares.filter(({ technical }) => technical === null || kinds.has(technical))
  const sliced = met.map((share) => ({
    tickets: share.technical === null ? undeleted : undeleted.where(share.technical ? isTechnical : isNotTechnical),
    statuses,
    owners: share.owners ? ownersIn(share).filter((owner) => !asked || asked.includes(owner)) : asked,
    isTechnical: share.technical === true,
  }))
  const isInShares = asked && shares.every((share) => !share.owners || asked.every((owner) => ownersIn(share).includes(owner)))
  return {
    sliced: sliced.filter(({ owners }) => owners?.length !== 0),
    // Those that are seen for being mentioned only.
    few: isInShares ? [] : [shares.reduce((rest, share) => rest.where(isOutside(share)), few().where(isMentioned(actor.id)))],
  }
}

function collected(tickets: Tickets, text: FoundText | null): Tickets {
  if (!text || !('collected' in text)) return tickets
  return tickets.innerJoin(text.collected.rows.$castTo<object>().as('found'), (join) =>
    join.on(sql<SqlBool>`found.ticket_id = tickets.id`),
  ) as unknown as Tickets
}

/** The slices as rows of their own, and what lies in the slice of such a row. */
export function cut({ tickets, statuses, owners }: Slices): { rows: RawBuilder<unknown>; tickets: Tickets } {
  // As rows and not as an array, so that the planner knows how many there are.
  const byStatus = sql`(values ${sql.join(statuses.map((status) => sql`(${sql.lit(status)}::ticket_status)`))}) slices (status)`
  const ofStatus = tickets.where(sql<SqlBool>`tickets.status = slices.status`)
  if (!owners) return { rows: byStatus, tickets: ofStatus }

  return {
    rows: sql`${byStatus} cross join (values ${sql.join(owners.map((owner) => sql`(${owner}::uuid)`))}) owners (key)`,
    tickets: ofStatus.where(sql<SqlBool>`tickets.owner_key = owners.key`),
  }
}

// As arrays: looked up one by one, in no join that the planner could turn around.
export const technicalKeys = sql`array(select id from categories where is_technical)`
const isTechnical = unweighed(sql`tickets.category_key = any(${technicalKeys})`)
const isNotTechnical = unweighed(sql`tickets.category_key <> all(${technicalKeys})`)
const isAwaited = unweighed(sql`tickets.awaiting_reply_since is not null`)

// Said in these words, so that an index of what is unsettled can serve.
const isUnsettled = sql<SqlBool>`tickets.status in (${sql.join(unsettled.map((status) => sql.lit(status)))})`

/**
 * A condition whose odds the planner is not to guess: of an expression it takes one half. It knows that few of all
 * tickets wait, but not that most of the open ones do, and would fetch and sort all that wait.
 */
function unweighed(condition: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql`coalesce(${condition}, false)`
}

function isMentioned(agentId: string | null) {
  return sql<SqlBool>`tickets.id = any(array(select ticket_id from ticket_mentions where agent_id = ${agentId}))`
}

function isOutside(share: Share) {
  if (!share.owners) return isNotTechnical
  const isOfOthers = sql<SqlBool>`tickets.owner_key <> all(${ownersIn(share)}::uuid[])`
  return share.technical === null ? isOfOthers : sql<SqlBool>`(${isOfOthers} or ${isTechnical})`
}

function ownersIn({ owners }: Share): string[] {
  return (owners ?? []).map((owner) => owner ?? nobody)
}
