import { findActors } from '#identity/agents/find-actors.ts'
import { reaction } from '#kernel/feature.ts'
import { bulkActionStarted } from './bulk-action.events.ts'
import { findBulkAction } from './bulk-actions.store.ts'
import { runBulkAction } from './run-bulk-action.ts'

/** Works as the agent who asked, with the rights they have now. Whoever is gone changes nothing more. */
export const runBulkActionReaction = reaction({
  name: 'tickets.run-bulk-action',
  to: bulkActionStarted,
  retryLimit: 50,

  async run(ctx, { bulkActionId: id }) {
    const { agentId } = await findBulkAction(ctx, id)
    const [agent] = await findActors(ctx, [agentId])
    if (agent) await runBulkAction({ ...ctx, actor: agent }, { id })
  },
})
