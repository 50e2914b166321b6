import { type Kysely, sql } from 'kysely'
import type { Agent } from '#kernel/actor.ts'
import type { Tables } from '#kernel/tables.generated.ts'
import { actorOf } from '../agents/agent.ts'

const touchedAfter = sql<Date>`now() - interval '1 day'`
const untilThen = sql<Date>`now() + interval '7 days'`

/** The agent of a session, with their rights as they are now. A session in use lives on, a week from its last day of use. */
export async function findSignedIn(platform: Kysely<Tables>, token: string): Promise<Agent | null> {
  const row = await platform
    .selectFrom('agentSessions')
    .innerJoin('agents', 'agents.id', 'agentSessions.agentId')
    .select(['agents.id', 'agents.name', 'agents.email', 'agents.role', 'agents.granted', 'agents.revoked'])
    .select(sql<boolean>`agent_sessions.updated_at < ${touchedAfter}`.as('isOld'))
    .where('agentSessions.token', '=', token)
    .where('agentSessions.expiresAt', '>', sql<Date>`now()`)
    .where('agents.isActive', '=', true)
    .where('agents.onlyIn', 'is', null)
    .executeTakeFirst()
  if (!row) return null

  if (row.isOld) {
    await platform.updateTable('agentSessions').set({ updatedAt: sql`now()`, expiresAt: untilThen }).where('token', '=', token).execute()
  }
  return actorOf(row)
}
