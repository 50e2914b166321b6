import { v7 as newId } from 'uuid'
import type { Ctx } from '#kernel/ctx.ts'
import { type AccessLinkReason, makeAccessLink } from './access-link.ts'

export interface IssueAccessLink {
  readonly purpose: AccessLinkReason
  /** Whom it lets in; null for the first set-up, when there is nobody yet. */
  readonly agentId: string | null
  readonly email?: string
}

/** A link that lets somebody in once, before it expires. Its token is told here and never again: only its hash is kept. */
export async function issueAccessLink(tx: Ctx, { purpose: reason, agentId, email }: IssueAccessLink): Promise<{ token: string; url: string }> {
  const { purpose, token, tokenHash, url, expiresAt } = makeAccessLink(reason, tx.baseUrl, tx.now())
  await tx.db
    .insertInto('accessLinks')
    .values({ id: newId(), purpose, agentId, email: email ?? null, tokenHash, expiresAt, createdAt: tx.now() })
    .execute()
  return { token, url }
}
