import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'

export const Desk = z.object({ isSetUp: z.boolean(), deskName: z.string().nullable() })
export type Desk = z.infer<typeof Desk>

/** Whether somebody has set up this desk, and its name. */
export async function readDesk(ctx: Ctx): Promise<Desk> {
  const row = await ctx.db.selectFrom('desk').select(['name', 'setUpAt']).executeTakeFirst()
  return { isSetUp: Boolean(row?.setUpAt), deskName: row?.name ?? null }
}
