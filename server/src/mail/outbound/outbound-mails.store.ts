import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { type News, publish } from '#kernel/publish.ts'
import type { ClaimedMail } from './claim-mails.ts'
import type { Verdict } from './delivery.ts'
import { mailDeferred, mailFailed, mailKept, mailSent } from './outbound-mail.events.ts'
import { delayWhileUnreachable, serverAway } from './outbound-mail.ts'

/** A program that has died is noticed after this time; one that lives says so more often. */
export const leaseFor = 60_000
export const renewEvery = leaseFor / 4

/** Another program has taken the mail over: whatever this one knows of it is old (F3). */
export class LeaseLost extends Error {}

type Claim = Pick<ClaimedMail, 'id' | 'leaseToken'>

const held = ({ db }: Ctx, { id, leaseToken }: Claim) =>
  db.updateTable('outboundMails').where('id', '=', id).where('leaseToken', '=', leaseToken)

export async function isStillOurs(ctx: Ctx, mail: Claim): Promise<void> {
  const row = await ctx.db
    .selectFrom('outboundMails')
    .select('id')
    .where('id', '=', mail.id)
    .where('leaseToken', '=', mail.leaseToken)
    .where('leaseUntil', '>', ctx.now())
    .executeTakeFirst()
  if (!row) throw new LeaseLost()
}

/** How long until the next mail is due that waits for its time, in milliseconds; at most so long. */
export async function timeUntilDue({ db, now }: Ctx, most: number): Promise<number> {
  const at = now()
  const { next } = await db
    .selectFrom('outboundMails')
    .select((eb) => eb.fn.min('nextAttemptAt').as('next'))
    .where('state', 'in', ['queued', 'sending'])
    .where('nextAttemptAt', '>', at)
    .where('nextAttemptAt', '<', new Date(at.getTime() + most))
    .executeTakeFirstOrThrow()
  return next ? next.getTime() - at.getTime() : most
}

/** Says that these are still being sent. */
export async function renewLeases(ctx: Ctx, mails: readonly Claim[]): Promise<void> {
  const tokens = mails.flatMap(({ leaseToken }) => leaseToken ?? [])
  if (tokens.length === 0) return
  await ctx.db
    .updateTable('outboundMails')
    .set({ leaseUntil: new Date(ctx.now().getTime() + leaseFor) })
    .where('leaseToken', 'in', tokens)
    .execute()
    .catch((error) => ctx.log.warn({ err: error }, 'The leases of mails could not be renewed'))
}

const waits = [200, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000]

/**
 * Keeps who has the mail as soon as the server has said so, and does not give up easily: what is not kept is sent a
 * second time. Also when another program took over, as it can only spare them then.
 */
export async function recordAccepted(ctx: Ctx, { id }: Claim, addresses: readonly string[]): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await ctx.db
        .updateTable('outboundMails')
        .set({ accepted: sql`array(select distinct unnest(accepted || ${[...addresses]}::text[]))` })
        .where('id', '=', id)
        .execute()
      return
    } catch (error) {
      const wait = waits[attempt]
      if (wait === undefined) throw error
      ctx.log.warn({ err: error, mail: id }, 'That a mail was accepted could not be kept; trying again')
      await delay(wait)
    }
  }
}

/** What became of a mail, and the news of it, together. What let somebody in is not kept once it is sent. */
export async function settle(
  ctx: Ctx,
  mail: ClaimedMail,
  verdict: Omit<Verdict, 'state'> & { state: Verdict['state'] | 'captured' },
): Promise<void> {
  const { state, nextAttemptAt, refused, lastError } = verdict
  await inTransaction(ctx, async (tx) => {
    const settled = await held(tx, mail)
      .set({
        state,
        refused: JSON.stringify(refused),
        lastError,
        leaseToken: null,
        leaseUntil: null,
        ...(nextAttemptAt ? { nextAttemptAt } : {}),
        ...(state === 'sent' ? { sentAt: tx.now() } : {}),
        ...(state === 'sent' && mail.letsIn ? { html: '', text: '' } : {}),
      })
      .returning('id')
      .executeTakeFirst()
    if (settled) await publish(tx, [newsOf(mail, verdict)])
  })
}

/** The server cannot be reached: the mail is not at fault, so this was no attempt. Nothing that waits is forgotten meanwhile (F5). */
export async function putBack(ctx: Ctx, mail: ClaimedMail, reason: string): Promise<void> {
  const lastError = `${serverAway}: ${reason}`
  await held(ctx, mail)
    .set((eb) => ({
      state: 'queued',
      attempts: eb('attempts', '-', 1),
      nextAttemptAt: new Date(ctx.now().getTime() + delayWhileUnreachable),
      leaseToken: null,
      leaseUntil: null,
      lastError,
    }))
    .execute()
}

function newsOf({ id: mailId, aboutId, threadId }: ClaimedMail, { state, lastError }: Parameters<typeof settle>[2]): News {
  const about = { mailId, aboutId, threadId }
  const placed = { subjectId: threadId ?? mailId, position: null }
  const error = lastError ?? ''
  switch (state) {
    case 'sent':
      return { type: mailSent, payload: about, ...placed }
    case 'failed':
      return { type: mailFailed, payload: { ...about, error }, ...placed }
    case 'queued':
      return { type: mailDeferred, payload: { ...about, error }, ...placed }
    case 'captured':
    case 'held':
      return { type: mailKept, payload: { ...about, state }, ...placed }
  }
}
