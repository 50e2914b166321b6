import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { Decision, InboundMailState, MailOutcome } from './inbound-mail.ts'
import { InboundMailSummary } from './list-inbound-mails.ts'

export const InboundMailDetail = InboundMailSummary.extend({
  envelopeFrom: z.string(),
  remoteAddress: z.string().nullable(),
  messageId: z.string().nullable(),
  attempts: z.number().int(),
  /** What each step found, in their order: why the mail landed where it did. */
  decisions: z.array(Decision),
})
export type InboundMailDetail = z.infer<typeof InboundMailDetail>

/** One mail with everything that was decided about it. */
export async function readInboundMail(ctx: Ctx, id: string): Promise<InboundMailDetail> {
  const row = await ctx.db.selectFrom('inboundMails').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('mail')

  const { fromAddress, envelopeTo, threadId, threadKey, ...mail } = row
  return {
    ...mail,
    from: fromAddress ?? mail.envelopeFrom,
    to: envelopeTo,
    source: InboundMailSummary.shape.source.parse(mail.source),
    state: InboundMailState.parse(mail.state),
    outcome: MailOutcome.nullable().parse(mail.outcome),
    decisions: z.array(Decision).parse(mail.decisions),
    ticket: threadId && threadKey ? { id: threadId, key: threadKey } : null,
  }
}
