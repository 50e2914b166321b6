import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import { conflict, notFound } from '#platform/refused.ts'
import { inboundChannel } from './inbound-mail.ts'

/** Has a held mail looked at once more, from the beginning. */
export async function retryInboundMail(ctx: Ctx, id: string): Promise<void> {
  const retried = await ctx.db
    .updateTable('inboundMails')
    .set({ state: 'received', attempts: 0, outcome: null, reason: null, nextAttemptAt: ctx.now(), leaseUntil: null, processedAt: null })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .returning(sql`pg_notify(${inboundChannel}, ${ctx.environment.key})`.as('told'))
    .executeTakeFirst()
  if (retried) return

  const mail = await ctx.db.selectFrom('inboundMails').select('state').where('id', '=', id).executeTakeFirst()
  if (!mail) throw notFound('mail')
  throw conflict('not_held', 'Only a held mail can be tried again.')
}
