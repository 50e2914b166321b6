import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'

const mostReferences = 20

/** What the next mail of a thread refers to, oldest first: its first mail and its newest ones. */
export async function findReferences(ctx: Ctx, threadId: string): Promise<string[]> {
  const { rows } = await sql<{ messageId: string }>`
    select message_id from (
      (select message_id, seen_at from known_message_ids where thread_id = ${threadId} order by seen_at limit 1)
      union
      (select message_id, seen_at from known_message_ids where thread_id = ${threadId} order by seen_at desc limit ${sql.lit(mostReferences - 1)})
    ) ids
    group by message_id order by min(seen_at), message_id
  `.execute(ctx.db)
  return rows.map(({ messageId }) => messageId)
}
