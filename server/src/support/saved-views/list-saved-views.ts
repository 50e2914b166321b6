import type { Ctx } from '#kernel/ctx.ts'
import type { SavedView } from './saved-view.ts'
import { mayChangeView, requireAgent, viewsFor } from './saved-view-access.ts'

/** The agent's own views and the shared ones, by name. Their order in the navigation is a preference. */
export async function listSavedViews(ctx: Ctx): Promise<SavedView[]> {
  const agent = requireAgent(ctx)
  const rows = await viewsFor(ctx, agent).select(['id', 'name', 'query', 'ownerId', 'isShared']).orderBy('name').orderBy('id').execute()
  return rows.map(({ ownerId, ...view }) => ({
    ...view,
    isMine: ownerId === agent.id,
    mayChange: mayChangeView(agent, { ownerId, isShared: view.isShared }),
  }))
}
