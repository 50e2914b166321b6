import { v7 as newId } from 'uuid'
import type { Ctx } from '#kernel/ctx.ts'
import { type AccessLinkReason, makeAccessLink } from './access-link.ts'
import { useUpAccessLinks } from './access-links.store.ts'

export interface IssueAccessLink {
  readonly purpose: AccessLinkReason
  /** Whom it lets in; null for the first set-up, when there is nobody yet. */
  readonly agentId: string | null
  readonly email?: string
}

export interface IssuedAccessLink {
  readonly id: string
  readonly token: string
  readonly url: string
}

/**
 * A link that lets somebody in once, before it expires; what was issued for the same agent and purpose is dead from
 * then on. Its token is told here and never again: only its hash is kept.
 */
export async function issueAccessLink(tx: Ctx, { purpose: reason, agentId, email }: IssueAccessLink): Promise<IssuedAccessLink> {
  const { purpose, token, tokenHash, url, expiresAt } = makeAccessLink(reason, tx.baseUrl, tx.now())
  const id = newId()

  await useUpAccessLinks(tx, purpose, agentId)
  await tx.db
    .insertInto('accessLinks')
    .values({ id, purpose, agentId, email: email ?? null, tokenHash, expiresAt, createdAt: tx.now() })
    .execute()
  return { id, token, url }
}
