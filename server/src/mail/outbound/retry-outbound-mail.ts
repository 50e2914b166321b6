import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { conflict, notFound } from '#platform/refused.ts'
import { mailRequeued } from './outbound-mail.events.ts'
import { outboundChannel } from './queue-mail.ts'

/** Tries a mail again that failed or was held: the same mail, to those who have not got it. */
export async function retryOutboundMail(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const mail = await tx.db
      .selectFrom('outboundMails')
      .select(['id', 'state', 'threadId', 'aboutId'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!mail) throw notFound('mail')
    if (mail.state !== 'failed' && mail.state !== 'held') {
      throw conflict('not_retryable', `Only a mail that failed or was held is tried again; this one is ${mail.state}.`, {
        state: mail.state,
      })
    }

    await tx.db
      .updateTable('outboundMails')
      .set({ state: 'queued', attempts: 0, nextAttemptAt: tx.now(), refused: '{}' })
      .where('id', '=', id)
      .returning(sql`pg_notify(${outboundChannel}, ${tx.environment.key})`.as('told'))
      .execute()
    const { threadId, aboutId } = mail
    await publish(tx, [{ type: mailRequeued, payload: { mailId: id, threadId, aboutId }, subjectId: threadId ?? id, position: null }])
  })
}
