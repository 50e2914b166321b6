import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { createMailbox } from '#mail/mailboxes/create-mailbox.ts'

/** Gives the environment the mailbox it starts with, once the desk has an address: outside Production with its own name in front. */
export async function openMailboxes(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const desk = await tx.db
      .selectFrom('desk')
      .select(['name', 'supportAddress'])
      .where('setUpAt', 'is not', null)
      .forUpdate()
      .executeTakeFirst()
    const known = await tx.db.selectFrom('mailboxes').select('id').limit(1).executeTakeFirst()
    if (!desk?.supportAddress || known) return

    const { isProduction, key } = tx.environment
    await createMailbox(tx, {
      address: isProduction ? desk.supportAddress : `${key}-${desk.supportAddress}`,
      name: desk.name,
      isDefault: true,
    })
  })
}
