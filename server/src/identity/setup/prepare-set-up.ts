import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { issueAccessLink } from '../sessions/issue-access-link.ts'
import { readDesk } from './read-desk.ts'

/** A fresh one-time link to set up the desk; null when that has been done. Links of earlier starts are dead. */
export async function prepareSetUp(ctx: Ctx): Promise<string | null> {
  return inTransaction(ctx, async (tx) => {
    const { isSetUp } = await readDesk(tx)
    if (isSetUp) return null
    const { url } = await issueAccessLink(tx, { purpose: 'set_up', agentId: null })
    return url
  })
}
