import type { Ctx } from '#kernel/ctx.ts'

/** Signs the agent out everywhere. */
export async function endSessions(tx: Ctx, agentId: string): Promise<void> {
  await tx.db.deleteFrom('agentSessions').where('agentId', '=', agentId).execute()
}
