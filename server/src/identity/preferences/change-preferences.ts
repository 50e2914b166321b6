import { sql } from 'kysely'
import type * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { Refused } from '#platform/refused.ts'
import { Preferences, preferencesOf } from './preferences.ts'

export const ChangePreferences = Preferences.partial()
export type ChangePreferences = z.infer<typeof ChangePreferences>

/** Only what is named changes: two windows that change different things keep both. */
export async function changePreferences(ctx: Ctx, changes: ChangePreferences): Promise<Preferences> {
  if (ctx.actor.kind !== 'agent') throw new Refused('forbidden', 'agents_only', 'Only agents have preferences.')
  const { preferences } = await ctx.db
    .insertInto('agentPreferences')
    .values({ agentId: ctx.actor.id, preferences: JSON.stringify(changes) })
    .onConflict((existing) =>
      existing.column('agentId').doUpdateSet({ preferences: sql`agent_preferences.preferences || excluded.preferences` }),
    )
    .returning('preferences')
    .executeTakeFirstOrThrow()
  return preferencesOf(preferences)
}
