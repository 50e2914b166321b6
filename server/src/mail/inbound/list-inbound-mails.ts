import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { invalid } from '#platform/refused.ts'
import { InboundMailState, MailOutcome } from './inbound-mail.ts'

export const ListInboundMails = z.object({
  state: InboundMailState.optional(),
  /** Goes on where a page ended. */
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListInboundMails = z.infer<typeof ListInboundMails>

export const InboundMailSummary = z.object({
  id: z.uuid(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string().nullable(),
  size: z.number().int(),
  source: z.enum(['smtp', 'lmtp', 'http']),
  state: InboundMailState,
  outcome: MailOutcome.nullable(),
  /** Why it is held, in words. */
  reason: z.string().nullable(),
  ticket: z.object({ id: z.uuid(), key: z.string() }).nullable(),
  receivedAt: z.date(),
  processedAt: z.date().nullable(),
})
export type InboundMailSummary = z.infer<typeof InboundMailSummary>

export const InboundMailPage = z.object({ items: z.array(InboundMailSummary), next: z.string().nullable() })
export type InboundMailPage = z.infer<typeof InboundMailPage>

/** The mails that came in, newest first. */
export async function listInboundMails(ctx: Ctx, { state, after, limit }: ListInboundMails): Promise<InboundMailPage> {
  let mails = summaries(ctx).orderBy('receivedAt', 'desc').orderBy('id', 'desc')
  if (state) mails = mails.where('state', '=', state)
  if (after) {
    const [at, id] = placeIn(after)
    mails = mails.where((eb) => eb(eb.refTuple('receivedAt', 'id'), '<', eb.tuple(at, id)))
  }
  const rows = await mails.limit(limit + 1).execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(summarize), next: rows.length > limit && last ? `${last.receivedAt.getTime()}.${last.id}` : null }
}

function summaries(ctx: Ctx) {
  return ctx.db
    .selectFrom('inboundMails')
    .select(['id', 'fromAddress', 'envelopeFrom', 'envelopeTo', 'subject', 'size', 'source', 'state', 'outcome', 'reason'])
    .select(['threadId', 'threadKey', 'receivedAt', 'processedAt'])
}

type Row = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]

function summarize({ fromAddress, envelopeFrom, envelopeTo, threadId, threadKey, ...row }: Row): InboundMailSummary {
  return {
    ...row,
    from: fromAddress ?? envelopeFrom,
    to: envelopeTo,
    source: InboundMailSummary.shape.source.parse(row.source),
    state: InboundMailState.parse(row.state),
    outcome: MailOutcome.nullable().parse(row.outcome),
    ticket: threadId && threadKey ? { id: threadId, key: threadKey } : null,
  }
}

function placeIn(after: string): [Date, string] {
  const [time = '', id = ''] = after.split('.')
  if (!/^\d{1,15}$/.test(time) || !z.uuid().safeParse(id).success) throw invalid('after', 'This is no place in the list.')
  return [new Date(Number(time)), id]
}
