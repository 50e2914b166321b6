import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { type ArrivedMail, inboundChannel } from './inbound-mail.ts'

/** Keeps a mail before anything in it is read: from here on it is a message, or it is held, but never lost. */
export async function storeMail(ctx: Ctx, mail: ArrivedMail & { readonly mailboxId: string }): Promise<string> {
  const { source, raw, from, recipients, remoteAddress, mailboxId } = mail
  const id = newId()

  await inTransaction(ctx, async (tx) => {
    const now = tx.now()
    await tx.db
      .insertInto('inboundMails')
      .values({
        id,
        mailboxId,
        source,
        envelopeFrom: storable(from),
        envelopeTo: recipients.map(storable),
        remoteAddress,
        size: raw.length,
        contentSha256: createHash('sha256').update(raw).digest(),
        nextAttemptAt: now,
        receivedAt: now,
      })
      .returning(sql`pg_notify(${inboundChannel}, ${tx.environment.key})`.as('told'))
      .execute()
    await tx.db.insertInto('inboundMailContents').values({ inboundMailId: id, raw }).execute()
  })
  return id
}

/** PostgreSQL keeps every character but one. */
const storable = (text: string) => text.replaceAll('\u0000', '')
