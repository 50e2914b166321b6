import { type Agent, hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { forbidden, notFound, Refused } from '#platform/refused.ts'

/** Views belong to people: a program has none. */
export function requireAgent({ actor }: Ctx): Agent {
  if (actor.kind !== 'agent') throw new Refused('forbidden', 'agents_only', 'Only agents have views.')
  return actor
}

/** One's own views and those that are shared. What a view shows is still what its reader may see. */
export function viewsFor(ctx: Pick<Ctx, 'db'>, agent: Agent) {
  return ctx.db.selectFrom('savedViews').where((eb) => eb.or([eb('ownerId', '=', agent.id), eb('isShared', '=', true)]))
}

/** A shared view stands in everybody's navigation, so it is for those who see everybody's tickets. */
export function maySetShared(agent: Agent): boolean {
  return hasPermission(agent, 'tickets:see_all')
}

export function mayChangeView(agent: Agent, view: { readonly ownerId: string; readonly isShared: boolean }): boolean {
  return view.isShared ? maySetShared(agent) : view.ownerId === agent.id
}

export function requireMayShare(agent: Agent): void {
  if (!maySetShared(agent)) throw forbidden('view_sharing_not_allowed', 'Your role does not allow sharing views.')
}

/** The view, if this agent may change it. */
export async function viewToChange(ctx: Pick<Ctx, 'db'>, agent: Agent, id: string) {
  const view = await viewsFor(ctx, agent).select(['id', 'ownerId', 'isShared']).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!view) throw notFound('view')
  if (!mayChangeView(agent, view)) throw forbidden('view_change_not_allowed', 'Shared views are changed by those who may share views.')
  return view
}
