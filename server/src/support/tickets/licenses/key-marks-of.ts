import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'

/** A key as it stands in a message, and what we know of it. */
export const FoundKeyMark = z.object({
  messageId: z.uuid(),
  foundIn: z.enum(['text', 'quote', 'subject', 'file']),
  /** As it is written in the text of the message; null elsewhere. */
  written: z.string().nullable(),
  maskedKey: z.string(),
  /** The customer's; another's, until an agent says that it belongs here; or none of ours, and looks like one. */
  state: z.enum(['own', 'others', 'unknown']),
  licenseId: z.uuid().nullable(),
  /** The license of this customer that was probably meant. */
  nearest: z.object({ id: z.uuid(), maskedKey: z.string() }).nullable(),
})
export type FoundKeyMark = z.infer<typeof FoundKeyMark>

const most = 200

interface Row extends Omit<FoundKeyMark, 'state' | 'nearest'> {
  readonly isOthers: boolean
  readonly nearestId: string | null
  readonly nearestKey: string | null
}

/** The keys in the messages of a ticket, the newest first. */
export async function keyMarksOf(ctx: Ctx, { id, customerId }: { id: string; customerId: string }): Promise<FoundKeyMark[]> {
  const { rows } = await sql<Row>`
    select key.message_id, key.found_in, key.masked_key, key.license_id,
           case when key.found_in = 'text' then substr(messages.text, key.start + 1, key.length) end as written,
           license.customer_id is distinct from ${customerId}::uuid and not exists (
             select from ticket_licenses link where link.license_id = key.license_id and link.confirmed_by is not null
                and link.ticket_id = ${id}) as is_others,
           nearest.id as nearest_id, nearest.masked_key as nearest_key
      from messages
      join message_keys key on key.message_id = messages.id
      left join licenses license on license.id = key.license_id
      left join licenses nearest on nearest.id = key.nearest_license_id and nearest.customer_id = ${customerId}
     where messages.ticket_id = ${id}
     order by messages.position desc, key.place limit ${sql.lit(most)}`.execute(ctx.db)

  return rows.map(({ isOthers, nearestId, nearestKey, ...row }) => ({
    ...row,
    state: row.licenseId === null ? ('unknown' as const) : isOthers ? ('others' as const) : ('own' as const),
    nearest: nearestId && nearestKey ? { id: nearestId, maskedKey: nearestKey } : null,
  }))
}
