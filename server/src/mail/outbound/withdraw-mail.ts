import type { Tx } from '#kernel/ctx.ts'
import { forgetMessageId } from '#mail/threading/forget-message-id.ts'

/**
 * Takes a mail back that waits and that nobody has begun to send. True when it is gone as if it had never been; false
 * when it is out of our hands. A worker takes a mail by locking its row, so only one of the two has it.
 */
export async function withdrawMail(tx: Tx, cause: string): Promise<boolean> {
  const mail = await tx.db
    .selectFrom('outboundMails')
    .select(['id', 'state', 'attempts', 'accepted', 'lastError', 'messageId', 'mailboxId'])
    .where('cause', '=', cause)
    .forUpdate()
    .executeTakeFirst()
  // One whose server could not be reached is queued again, but may have been half on its way.
  if (mail?.state !== 'queued' || mail.attempts > 0 || mail.accepted.length > 0 || mail.lastError !== null) return false

  await tx.db.deleteFrom('outboundMails').where('id', '=', mail.id).execute()
  await forgetMessageId(tx, mail)
  return true
}
