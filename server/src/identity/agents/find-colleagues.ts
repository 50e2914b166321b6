import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { type Preferences, preferencesOf } from '../preferences/preferences.ts'
import { actorOf } from './agent.ts'
import { isAvailable } from './availability.ts'

export interface Colleague {
  readonly agent: Agent
  readonly preferences: Preferences
  readonly isAvailable: boolean
}

/** Everybody who may sign in, as they may act now, with what they chose for themselves. */
export async function findColleagues(ctx: Ctx): Promise<Colleague[]> {
  const rows = await ctx.db
    .selectFrom('agents')
    .leftJoin('agentPreferences', 'agentPreferences.agentId', 'agents.id')
    .select(['id', 'name', 'email', 'role', 'granted', 'revoked', 'availability', 'awayUntil', 'agentPreferences.preferences'])
    .where('isActive', '=', true)
    .where('onlyIn', 'is', null)
    .execute()
  return rows.map(({ preferences, ...row }) => ({
    agent: actorOf(row),
    preferences: preferencesOf(preferences),
    isAvailable: isAvailable(row, ctx.now()),
  }))
}
