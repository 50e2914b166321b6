import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'

/** Those that everybody has, and one's own. */
export function cannedResponsesOf(ctx: Ctx) {
  return ctx.db
    .selectFrom('cannedResponses')
    .where((eb) => eb.or([eb('cannedResponses.ownerId', 'is', null), eb('cannedResponses.ownerId', '=', ctx.actor.id)]))
}

export function mayEditShared({ actor }: Ctx): boolean {
  return hasPermission(actor, 'ticket_settings:manage')
}
