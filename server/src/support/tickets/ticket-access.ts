import type { ExpressionBuilder } from 'kysely'
import { type Actor, type Agent, hasPermission, system } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import type { Tables } from '#kernel/tables.generated.ts'
import { forbidden } from '#platform/refused.ts'
import { movesFrom, type TicketStatus } from './ticket.ts'

/** Every read and write of tickets starts here, so what an actor cannot see does not exist for them. */
export function ticketsVisibleTo(ctx: Ctx) {
  const { actor } = ctx
  const tickets = ctx.db.selectFrom('tickets').where('tickets.deletedAt', 'is', null)

  switch (actor.kind) {
    case 'customer':
      return tickets.where('tickets.customerId', '=', actor.id)
    case 'agent':
      return seesEverything(actor) ? tickets : tickets.where((eb) => isVisibleTo(eb, actor))
    case 'api_key':
      return hasPermission(actor, 'tickets:read') ? tickets : tickets.where((eb) => eb.lit(false))
    case 'system':
      return tickets
  }
}

function seesEverything(agent: Agent): boolean {
  return agent.permissions.has('tickets:read') && agent.permissions.has('tickets:see_all')
}

// Product decision 4: what is one's own, what one is mentioned in, and what the role adds.
function isVisibleTo(eb: ExpressionBuilder<Tables, 'tickets'>, agent: Agent) {
  if (!agent.permissions.has('tickets:read')) return eb.lit(false)

  const mentioned = eb.selectFrom('ticketMentions').select('ticketMentions.ticketId').where('ticketMentions.agentId', '=', agent.id)
  const technical = eb.selectFrom('categories').select('categories.id').where('categories.isTechnical', '=', true)

  return eb.or([
    eb('tickets.assigneeId', '=', agent.id),
    eb('tickets.id', 'in', mentioned),
    ...(agent.permissions.has('tickets:see_own_and_unassigned') ? [eb('tickets.assigneeId', 'is', null)] : []),
    ...(agent.permissions.has('tickets:see_technical') ? [eb('tickets.categoryId', 'in', technical)] : []),
  ])
}

/** A part of what somebody sees. Null: it does not hang on this. */
export interface Share {
  readonly owners: readonly (string | null)[] | null
  readonly technical: boolean | null
}

/**
 * The same rule as shares that do not overlap and that an index can lead to; what is seen for being mentioned only is
 * in none. Null when everything is seen. The generated test holds all three forms of the rule against each other.
 */
export function sharesOf(actor: Actor): Share[] | null {
  if (actor.kind !== 'agent') return hasPermission(actor, 'tickets:read') ? null : []
  const { permissions, id } = actor
  if (!permissions.has('tickets:read')) return []
  if (permissions.has('tickets:see_all')) return null

  const owners = permissions.has('tickets:see_own_and_unassigned') ? [id, null] : [id]
  if (!permissions.has('tickets:see_technical')) return [{ owners, technical: null }]
  return [
    { owners: null, technical: true },
    { owners, technical: false },
  ]
}

export interface Seen {
  readonly assigneeId: string | null
  readonly isTechnical: boolean
  readonly isMentioned: boolean
}

/** The same rule for a ticket at hand; its test holds the two against each other. */
export function canSee(agent: Agent, { assigneeId, isTechnical, isMentioned }: Seen): boolean {
  const { permissions } = agent
  if (!permissions.has('tickets:read')) return false
  if (permissions.has('tickets:see_all') || assigneeId === agent.id || isMentioned) return true
  if (assigneeId === null && permissions.has('tickets:see_own_and_unassigned')) return true
  return isTechnical && permissions.has('tickets:see_technical')
}

/** What an actor may do with a ticket that they see. The web app gets the same answer with the ticket. */
export function ticketAbilities(actor: Actor) {
  const canUpdate = hasPermission(actor, 'tickets:update')
  const canReply = actor.kind === 'customer' || hasPermission(actor, 'tickets:reply')

  return {
    reply: canReply,
    note: canReply && actor.kind !== 'customer',
    changeStatus: canUpdate,
    changePriority: canUpdate,
    changeCategory: canUpdate,
    assign: hasPermission(actor, 'tickets:assign'),
    assignToSelf: actor.kind === 'agent' && hasPermission(actor, 'tickets:assign_self'),
    merge: hasPermission(actor, 'tickets:merge'),
    delete: hasPermission(actor, 'tickets:delete'),
    readOriginalMail: hasPermission(actor, 'mail:read'),
  }
}

/** What anybody may do with a ticket that was merged: look at it. */
export const noAbilities = Object.fromEntries(Object.keys(ticketAbilities(system)).map((ability) => [ability, false])) as Record<
  TicketAbility,
  false
>

export type TicketAbility = keyof ReturnType<typeof ticketAbilities>

export function requireTicketAbility(actor: Actor, ability: TicketAbility): void {
  if (!ticketAbilities(actor)[ability]) {
    throw forbidden(
      `ticket_${ability.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_not_allowed`,
      'Your role does not allow this on tickets.',
    )
  }
}

/** The statuses that the actor may set now. */
export function offeredMoves(actor: Actor, status: TicketStatus): readonly TicketStatus[] {
  return ticketAbilities(actor).changeStatus ? movesFrom(status) : []
}
