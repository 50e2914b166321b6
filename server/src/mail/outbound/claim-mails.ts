import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import type { Tables } from '#kernel/tables.generated.ts'
import { mostAttemptsWaitedFor } from './outbound-mail.ts'
import { leaseFor } from './outbound-mails.store.ts'

export interface ClaimedMail extends Selectable<Tables['outboundMails']> {
  readonly mailboxAddress: string
}

/**
 * Takes mails that are due, for this program alone. Mails of one thread to the same person go one after the other;
 * what others of the thread wait for does not matter to them (promise 16).
 */
export async function claimMails(ctx: Ctx, most: number): Promise<ClaimedMail[]> {
  const now = ctx.now()
  const mails = await ctx.db
    .with('due', (db) =>
      db
        .selectFrom('outboundMails as mail')
        .select('mail.id')
        .where('mail.state', 'in', ['queued', 'sending'])
        .where('mail.nextAttemptAt', '<=', now)
        .where((eb) => eb.or([eb('mail.leaseUntil', 'is', null), eb('mail.leaseUntil', '<', now)]))
        .where(isNextInItsThread)
        .orderBy('mail.nextAttemptAt')
        .orderBy('mail.sequence')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('outboundMails')
    .from('due')
    .innerJoin('mailboxes', (join) => join.onTrue())
    .set((eb) => ({
      state: 'sending',
      attempts: eb('outboundMails.attempts', '+', 1),
      leaseToken: sql<string>`gen_random_uuid()`,
      leaseUntil: new Date(now.getTime() + leaseFor),
    }))
    .whereRef('outboundMails.id', '=', 'due.id')
    .whereRef('mailboxes.id', '=', 'outboundMails.mailboxId')
    .returningAll('outboundMails')
    .returning('mailboxes.address as mailboxAddress')
    .execute()
  return mails.sort((a, b) => a.sequence - b.sequence)
}

const isNextInItsThread = sql<SqlBool>`not exists (
  select from outbound_mails older
   where older.thread_id = mail.thread_id and older.sequence < mail.sequence
     and older.state in ('queued', 'sending') and older.attempts < ${sql.lit(mostAttemptsWaitedFor)}
     and (older.to_addresses || older.cc_addresses) && (mail.to_addresses || mail.cc_addresses)
)`
