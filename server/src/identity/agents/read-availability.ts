import type { Ctx } from '#kernel/ctx.ts'
import { type Availability, availabilityNow } from './availability.ts'

/** Whether an agent takes work now, and until when they do not. */
export async function readAvailability(ctx: Ctx, agentId: string): Promise<{ availability: Availability; awayUntil: Date | null }> {
  const row = await ctx.db.selectFrom('agents').select(['availability', 'awayUntil']).where('id', '=', agentId).executeTakeFirstOrThrow()
  const availability = availabilityNow(row, ctx.now())
  return { availability, awayUntil: availability === 'away' ? row.awayUntil : null }
}
