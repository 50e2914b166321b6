import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { invalid } from '#platform/refused.ts'
import { type SavedView, ViewName, ViewQuery } from './saved-view.ts'
import { requireAgent, requireMayShare } from './saved-view-access.ts'

export const SaveView = z.object({ name: ViewName, query: ViewQuery, isShared: z.boolean().default(false) })
export type SaveView = z.infer<typeof SaveView>

const most = 100

/** Keeps a list under a name, for oneself or for all. */
export async function saveView(ctx: Ctx, { name, query, isShared }: SaveView): Promise<SavedView> {
  const agent = requireAgent(ctx)
  if (isShared) requireMayShare(agent)
  const { count } = await ctx.db
    .selectFrom('savedViews')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ownerId', '=', agent.id)
    .executeTakeFirstOrThrow()
  if (count >= most) throw invalid('name', `Nobody has more than ${most} views. Delete one first.`)

  const view = { id: newId(), name, query, isShared }
  await ctx.db
    .insertInto('savedViews')
    .values({ ...view, ownerId: agent.id, createdAt: ctx.now() })
    .execute()
  return { ...view, isMine: true, mayChange: true }
}
