import { sql } from 'kysely'
import type { Tx } from '#kernel/ctx.ts'
import { tellAllAnew } from '#kernel/publish.ts'
import type { TagName } from '../tags/tag.ts'

/** Takes a tag off every ticket, and says off how many. Open screens read everything again. */
export async function untagTickets(tx: Tx, tag: TagName): Promise<number> {
  const { numUpdatedRows } = await tx.db
    .updateTable('tickets')
    .set({ tags: sql`array_remove(tags, ${tag})`, version: sql`version + 1` })
    .where(sql<boolean>`tags @> array[${tag}::text]`)
    .executeTakeFirstOrThrow()
  await tellAllAnew(tx)
  return Number(numUpdatedRows)
}
