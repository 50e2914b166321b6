import type { Ctx, Tx } from '#kernel/ctx.ts'
import { type Decision, delayAfter, type HoldReason, leaseFor, type MailOutcome } from './inbound-mail.ts'
import { readRawMail } from './read-raw-mail.ts'

/** A mail that this program works on for now; `attempts` tells its turn from any other. */
export interface LeasedMail {
  readonly id: string
  readonly mailboxId: string
  readonly source: string
  readonly envelopeFrom: string
  readonly envelopeTo: readonly string[]
  readonly contentSha256: Buffer
  readonly receivedAt: Date
  readonly attempts: number
}

/** Another program took the mail over meanwhile: what was done here is not to be kept. */
export class LeaseLost extends Error {}

/** Takes mails that nobody works on, the oldest first. Whoever dies over one leaves it to others when its time is up. */
export async function leaseMails(ctx: Ctx, most: number): Promise<LeasedMail[]> {
  const now = ctx.now()
  const leased = await ctx.db
    .updateTable('inboundMails')
    .set((eb) => ({ leaseUntil: new Date(now.getTime() + leaseFor), attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', (mails) =>
      mails
        .selectFrom('inboundMails')
        .select('id')
        .where('state', '=', 'received')
        .where('nextAttemptAt', '<=', now)
        .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<', now)]))
        .orderBy('nextAttemptAt')
        .orderBy('id')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'mailboxId', 'source', 'envelopeFrom', 'envelopeTo', 'contentSha256', 'receivedAt', 'attempts'])
    .execute()
  return leased.sort((a, b) => (a.id < b.id ? -1 : 1))
}

export async function readLeased(ctx: Ctx, { id }: LeasedMail): Promise<Buffer> {
  const { content } = await readRawMail(ctx, id)
  return Buffer.concat(await content.toArray())
}

export interface Result {
  readonly state: 'processed' | 'held'
  readonly outcome: MailOutcome | HoldReason
  readonly decisions: readonly Decision[]
  readonly reason?: string
  readonly thread?: { readonly id: string; readonly key: string | null } | null
  readonly fromAddress?: string | null
  readonly subject?: string
  readonly messageId?: string | null
}

/** Writes down what became of a mail; not when it is another's turn. */
export async function finishMail(ctx: Ctx | Tx, { id, attempts }: LeasedMail, result: Result): Promise<void> {
  const { thread, decisions, reason = null, ...columns } = result
  const { numUpdatedRows } = await ctx.db
    .updateTable('inboundMails')
    .set({
      ...columns,
      reason,
      decisions: JSON.stringify(decisions),
      threadId: thread?.id ?? null,
      threadKey: thread?.key ?? null,
      leaseUntil: null,
      processedAt: ctx.now(),
    })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .where('attempts', '=', attempts)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new LeaseLost(`The mail ${id} was taken over by another program`)
}

/** Leaves a mail for later. What is nobody's fault, such as a full disk, does not count as an attempt. */
export async function postponeMail(
  ctx: Ctx,
  { id, attempts }: LeasedMail,
  { reason, counts }: { reason: string; counts: boolean },
): Promise<void> {
  await ctx.db
    .updateTable('inboundMails')
    .set({
      leaseUntil: null,
      nextAttemptAt: new Date(ctx.now().getTime() + delayAfter(counts ? attempts : 3)),
      attempts: counts ? attempts : attempts - 1,
      reason,
    })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .where('attempts', '=', attempts)
    .execute()
}
