import type { Ctx } from '#kernel/ctx.ts'
import type { AccessLinkPurpose } from './access-link.ts'

/** Ends every link that is still open for this purpose: of one agent, or of the set-up that has none. */
export async function useUpAccessLinks(tx: Ctx, purpose: AccessLinkPurpose, agentId: string | null): Promise<void> {
  await tx.db
    .updateTable('accessLinks')
    .set({ usedAt: tx.now() })
    .where('purpose', '=', purpose)
    .where('agentId', 'is not distinct from', agentId)
    .where('usedAt', 'is', null)
    .execute()
}
