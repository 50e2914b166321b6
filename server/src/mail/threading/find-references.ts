import type { Ctx } from '#kernel/ctx.ts'

const mostReferences = 20

/** What the next mail of a thread refers to, oldest first: its first mail and its newest ones. */
export async function findReferences(ctx: Ctx, threadId: string): Promise<string[]> {
  const ids = ctx.db.selectFrom('knownMessageIds').select('messageId').where('threadId', '=', threadId)
  const [newest, first] = await Promise.all([
    ids
      .orderBy('seenAt', 'desc')
      .orderBy('messageId')
      .limit(mostReferences - 1)
      .execute(),
    ids.orderBy('seenAt').orderBy('messageId').limit(1).execute(),
  ])
  return [...new Set([...first, ...newest.reverse()].map(({ messageId }) => messageId))]
}
