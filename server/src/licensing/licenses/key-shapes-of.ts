import type { Ctx } from '#kernel/ctx.ts'
import type { KeyShape } from './key-shapes.ts'

/** How keys look in this environment. */
export async function keyShapesOf(ctx: Ctx): Promise<KeyShape[]> {
  return ctx.db.selectFrom('products').select(['code', 'keyPattern as pattern']).limit(1_000).execute()
}
