import type { Ctx } from '#kernel/ctx.ts'

export interface SeenMessageId {
  readonly mailboxId: string
  readonly messageId: string
  readonly threadId: string | null
  /** The message of the thread that the mail carried, when there is one. */
  readonly aboutId: string | null
}

/** Keeps a Message-ID that we gave or received. False when this mailbox knew it: the mail is here a second time. */
export async function rememberMessageId(ctx: Ctx, seen: SeenMessageId): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('knownMessageIds')
    .values({ ...seen, seenAt: ctx.now() })
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
