import { v7 as newId } from 'uuid'
import type { Tx } from '#kernel/ctx.ts'
import { hashPassword } from './agent-auth.ts'

/** The agent's password from now on. Whoever is signed in as them is signed out everywhere. */
export async function setPassword(tx: Tx, agentId: string, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await tx.db.deleteFrom('agentAccounts').where('agentId', '=', agentId).where('providerId', '=', 'credential').execute()
  await tx.db
    .insertInto('agentAccounts')
    .values({ id: newId(), agentId, accountId: agentId, providerId: 'credential', password: hash })
    .execute()
  await tx.db.deleteFrom('agentSessions').where('agentId', '=', agentId).execute()
}
