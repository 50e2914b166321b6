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
    .updateTable('agents')
    .set({ preferences: sql`preferences || ${JSON.stringify(changes)}::jsonb` })
    .where('id', '=', ctx.actor.id)
    .returning('preferences')
    .executeTakeFirstOrThrow()
  return preferencesOf(preferences)
}
