import type { Ctx } from '#kernel/ctx.ts'
import { type Preferences, preferencesOf } from './preferences.ts'

/** What this agent has chosen. */
export async function readPreferences(ctx: Ctx, agentId: string): Promise<Preferences> {
  const row = await ctx.db.selectFrom('agentPreferences').select('preferences').where('agentId', '=', agentId).executeTakeFirst()
  return preferencesOf(row?.preferences)
}
