import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { type SavedView, ViewName, ViewQuery } from './saved-view.ts'
import { mayChangeView, requireAgent, requireMayShare, viewToChange } from './saved-view-access.ts'

export const ChangeView = z.object({
  view: z.uuid(),
  name: ViewName.optional(),
  query: ViewQuery.optional(),
  isShared: z.boolean().optional(),
})
export type ChangeView = z.infer<typeof ChangeView>

/** Renames a view, lets it show another list, shares it or takes it back to its owner alone. */
export async function changeView(ctx: Ctx, { view: id, ...changes }: ChangeView): Promise<SavedView> {
  const agent = requireAgent(ctx)

  return inTransaction(ctx, async (tx) => {
    const before = await viewToChange(tx, agent, id)
    if (changes.isShared !== undefined && changes.isShared !== before.isShared) requireMayShare(agent)

    const { ownerId, ...view } = await tx.db
      .updateTable('savedViews')
      .set({ isShared: before.isShared, ...changes })
      .where('id', '=', id)
      .returning(['id', 'name', 'query', 'ownerId', 'isShared'])
      .executeTakeFirstOrThrow()
    return { ...view, isMine: ownerId === agent.id, mayChange: mayChangeView(agent, { ownerId, isShared: view.isShared }) }
  })
}
