import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { maskKeys } from '#licensing/licenses/key-shapes.ts'
import { keyShapesOf } from '#licensing/licenses/key-shapes-of.ts'
import { excerptOf } from './excerpt.ts'
import { queryFor, readable } from './find-text.ts'

export const TicketMatch = z.object({
  ticketId: z.uuid(),
  kind: z.enum(['customer', 'reply', 'note', 'file']),
  /** The line with the words, in parts. */
  excerpt: z.array(z.object({ text: z.string(), isHit: z.boolean() })),
})
export type TicketMatch = z.infer<typeof TicketMatch>

interface Found {
  readonly ticketId: string
  readonly kind: 'customer' | 'reply' | 'note'
  readonly part: string
  readonly files: string | null
  /** The keys in the message, as they may be shown. */
  readonly maskedKeys: string[] | null
}

const partBefore = 400
const partLength = 1_200

/** The newest message of each ticket that has the words, unless its subject or its customer has them: those stand in the row. */
export async function readMatches(
  ctx: Ctx,
  { ticketIds, words }: { ticketIds: readonly string[]; words: readonly string[] },
): Promise<TicketMatch[]> {
  const longest = [...words].sort((a, b) => b.length - a.length)[0]
  if (ticketIds.length === 0 || longest === undefined) return []
  const finding = sql<Found>`
    select messages.ticket_id as "ticketId", messages.kind,
      substr(text, greatest(strpos(lower(text), ${longest}) - ${sql.lit(partBefore)}, 1), ${sql.lit(partLength)}) as part,
      (select string_agg(name, ' ') from message_attachments join attachments on attachments.id = attachment_id
        where message_id = messages.id and not is_inline) as files,
      (select array_agg(masked_key) from message_keys where message_id = messages.id) as "maskedKeys"
    from unnest(${ticketIds}::uuid[]) shown (id)
    cross join lateral (
      select texts.id from ticket_texts texts
      where ticket_id = shown.id and ${readable(ctx)} and search @@ ${queryFor(words)}
      order by texts.id = shown.id desc, written_at desc limit 1
    ) best
    join messages on messages.id = best.id
  `.execute(ctx.db)
  const [{ rows }, shapes] = await Promise.all([finding, keyShapesOf(ctx)])

  return rows.flatMap(({ ticketId, kind, part, files, maskedKeys }): TicketMatch[] => {
    // Who looks for a whole key finds its message, and reads no key there.
    const line = maskKeys(part, shapes, maskedKeys ?? [])
    const inText = excerptOf(line, words) ?? (line !== part && excerptOf(part, words) ? [{ text: beginningOf(line), isHit: false }] : null)
    if (inText) return [{ ticketId, kind, excerpt: inText }]
    const inName = files && excerptOf(files, words)
    return inName ? [{ ticketId, kind: 'file', excerpt: inName }] : []
  })
}

const mostShown = 160
const beginningOf = (line: string) => line.replace(/\s+/g, ' ').trim().slice(0, mostShown)
