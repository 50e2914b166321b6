import type { Ctx } from '#kernel/ctx.ts'
import type { Tag } from './tag.ts'

export function listTags(ctx: Ctx): Promise<Tag[]> {
  return ctx.db.selectFrom('tags').select('name').orderBy('name').limit(5_000).execute()
}
