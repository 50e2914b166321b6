import { agentDeactivated } from '#identity/agents/agent.events.ts'
import { reaction } from '#kernel/feature.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { handOverTickets } from './hand-over-tickets.ts'

/** Somebody was deactivated in another environment: what was theirs here becomes their colleague's too, or nobody's. */
export const handOverTicketsHere = reaction({
  name: 'tickets.hand-over-tickets',
  to: agentDeactivated,
  retryLimit: 20,

  async run(ctx, { agentId, handOverTo }) {
    await inTransaction(ctx, (tx) => handOverTickets(tx, { from: agentId, to: handOverTo }))
  },
})
