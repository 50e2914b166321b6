import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { OutboundMailState, searchQueryFrom } from './outbound-mail.ts'

const states = z.preprocess(
  (given) => (given === undefined ? undefined : [given].flat().flatMap((text) => String(text).split(','))),
  z.array(OutboundMailState).min(1).max(OutboundMailState.options.length).optional(),
)

export const ListOutboundMails = z.object({
  state: states,
  /** The beginning of a recipient, or of words of the subject. */
  q: z.string().trim().max(200).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListOutboundMails = z.infer<typeof ListOutboundMails>

export const OutboundMailSummary = z.object({
  id: z.uuid(),
  state: OutboundMailState,
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  subject: z.string(),
  /** The conversation that it belongs to, such as a ticket. */
  threadId: z.uuid().nullable(),
  isAutomatic: z.boolean(),
  attempts: z.number().int(),
  /** When it is tried again; null when it is not. */
  nextAttemptAt: z.date().nullable(),
  lastError: z.string().nullable(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
})
export type OutboundMailSummary = z.infer<typeof OutboundMailSummary>

export const OutboundMailPage = z.object({ items: z.array(OutboundMailSummary), next: z.uuid().nullable() })
export type OutboundMailPage = z.infer<typeof OutboundMailPage>

const mostHits = 2_000

/** Our mails, the newest first. */
export async function listOutboundMails(ctx: Ctx, { state, q, after, limit }: ListOutboundMails): Promise<OutboundMailPage> {
  let mails = ctx.db
    .selectFrom('outboundMails')
    .select([
      'id',
      'state',
      'toAddresses',
      'ccAddresses',
      'bccAddresses',
      'subject',
      'threadId',
      'isAutomatic',
      'attempts',
      'nextAttemptAt',
    ])
    .select(['lastError', 'createdAt', 'sentAt'])

  if (state) mails = mails.where('state', 'in', state)
  if (q) mails = mails.where(matches(q))
  if (after)
    mails = mails.where(
      sql<SqlBool>`(created_at, id) < (select last.created_at, last.id from outbound_mails last where last.id = ${after})`,
    )

  const rows = await mails
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(({ toAddresses: to, ccAddresses: cc, bccAddresses: bcc, nextAttemptAt, ...row }) => {
    const isWaiting = row.state === 'queued' || row.state === 'sending'
    return { ...row, state: OutboundMailState.parse(row.state), to, cc, bcc, nextAttemptAt: isWaiting ? nextAttemptAt : null }
  })
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

// A bounded set of hits, made before the list is ordered: ordering first takes seconds for a rare word.
function matches(text: string) {
  const query = searchQueryFrom(text)
  if (!query) return sql<SqlBool>`false`
  return sql<SqlBool>`outbound_mails.id in (select hit.id from outbound_mails hit where hit.search @@ to_tsquery('simple', ${query}) limit ${mostHits})`
}
