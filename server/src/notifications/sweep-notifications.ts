import type { Ctx } from '#kernel/ctx.ts'

const keepFor = 90 * 24 * 60 * 60_000
const atOnce = 5_000

/** Forgets what agents were told more than 90 days ago; the tickets keep their story. */
export async function sweepNotifications(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now().getTime() - keepFor)
  for (let gone = atOnce; gone === atOnce; ) {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('notifications')
      .where('id', 'in', (eb) => eb.selectFrom('notifications as old').select('old.id').where('old.createdAt', '<', before).limit(atOnce))
      .executeTakeFirstOrThrow()
    gone = Number(numDeletedRows)
  }
}
