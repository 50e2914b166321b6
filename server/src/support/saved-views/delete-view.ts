import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { requireAgent, viewToChange } from './saved-view-access.ts'

export const DeleteView = z.object({ view: z.uuid() })
export type DeleteView = z.infer<typeof DeleteView>

/** Deletes a view; the tickets that it showed stay where they are. */
export async function deleteView(ctx: Ctx, { view }: DeleteView): Promise<void> {
  const agent = requireAgent(ctx)

  await inTransaction(ctx, async (tx) => {
    await viewToChange(tx, agent, view)
    await tx.db.deleteFrom('savedViews').where('id', '=', view).execute()
  })
}
