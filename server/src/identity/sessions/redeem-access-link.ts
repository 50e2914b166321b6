import type { Ctx } from '#kernel/ctx.ts'
import { type AccessLinkPurpose, hashOfToken } from './access-link.ts'
import { useUpAccessLinks } from './access-links.store.ts'

/**
 * Lets somebody in by their link, once: of many that try at the same time, one succeeds. Whatever else was issued
 * to the same person for the same purpose is used up with it. Who was deactivated stays out.
 */
export async function redeemAccessLink(tx: Ctx, purpose: AccessLinkPurpose, token: string): Promise<{ agentId: string | null } | null> {
  const link = await tx.db
    .updateTable('accessLinks')
    .set({ usedAt: tx.now() })
    .where('tokenHash', '=', hashOfToken(token))
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', tx.now())
    .where((eb) =>
      eb.or([
        eb('agentId', 'is', null),
        eb('agentId', 'in', eb.selectFrom('agents').select('id').where('isActive', '=', true).where('onlyIn', 'is', null)),
      ]),
    )
    .returning('agentId')
    .executeTakeFirst()
  if (!link) return null

  await useUpAccessLinks(tx, purpose, link.agentId)
  return link
}
