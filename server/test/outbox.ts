import { v7 as newId } from 'uuid'
import { inTransaction } from '../src/kernel/in-transaction.ts'
import { type NewMail, queueMail } from '../src/mail/outbound/queue-mail.ts'
import type { BareDesk } from './bare-desk.ts'

/** Queues a mail as a use case does; what a test does not say is a short answer to Ida. */
export async function queued(desk: BareDesk, mail: Partial<NewMail> = {}, environment = 'production') {
  const ctx = desk.ctx(environment)
  const id = await inTransaction(ctx, (tx) =>
    queueMail(tx, {
      cause: `test:${newId()}`,
      threadId: newId(),
      aboutId: null,
      to: ['ida@example.com'],
      subject: 'Re: [TICK-1001] Activation fails',
      html: '<p>Try version 4.2.</p>',
      text: 'Try version 4.2.',
      isAutomatic: false,
      ...mail,
    }),
  )
  if (!id) throw new Error('The mail was not queued')
  return id
}

export function outboundMail(desk: BareDesk, id: string, environment = 'production') {
  return desk.ctx(environment).db.selectFrom('outboundMails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

const patience = 25_000

/** The mail once it has come so far. */
export async function mailBecomes(desk: BareDesk, id: string, state: string, environment = 'production') {
  for (const end = Date.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const mail = await outboundMail(desk, id, environment)
    if (mail.state === state) return mail
    if (Date.now() > end) throw new Error(`The mail is ${mail.state}, not ${state}: ${mail.lastError}`)
  }
}

/** Makes everything due that waits, as if the time had passed. */
export async function timePasses(desk: BareDesk, environment = 'production') {
  await desk.ctx(environment).db.updateTable('outboundMails').set({ nextAttemptAt: new Date() }).where('state', '=', 'queued').execute()
}

/** As if the programs that are sending had died a while ago. */
export async function sendersDied(desk: BareDesk, environment = 'production') {
  await desk
    .ctx(environment)
    .db.updateTable('outboundMails')
    .set({ leaseUntil: new Date(0) })
    .where('state', '=', 'sending')
    .execute()
}
