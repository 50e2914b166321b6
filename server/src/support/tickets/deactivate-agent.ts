import { v7 as newId } from 'uuid'
import * as z from 'zod'
import { agentDeactivated } from '#identity/agents/agent.events.ts'
import { changeAgent } from '#identity/agents/change-agent.ts'
import { findActors } from '#identity/agents/find-actors.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { invalid } from '#platform/refused.ts'
import { handOverTickets } from './hand-over-tickets.ts'

export const DeactivateAgent = z.object({
  agent: z.uuid(),
  /** Who gets their tickets that are not done; null: nobody. */
  handOverTo: z.uuid().nullable(),
})
export type DeactivateAgent = z.infer<typeof DeactivateAgent>

export const Deactivated = z.object({ handedOver: z.number().int() })

/**
 * Somebody leaves: they are signed out at once, and what they had to do becomes a colleague's or nobody's, both or
 * neither. In the other environments their tickets follow in a moment.
 */
export async function deactivateAgent(ctx: Ctx, { agent, handOverTo }: DeactivateAgent): Promise<z.infer<typeof Deactivated>> {
  return inTransaction(ctx, async (tx) => {
    if (handOverTo === agent || (handOverTo && (await findActors(tx, [handOverTo])).length === 0)) {
      throw invalid('handOverTo', 'The tickets need an active colleague, or nobody.')
    }
    const wish = { from: agent, to: handOverTo }
    const first = await handOverTickets(tx, wish)
    await changeAgent(tx, { agent, isActive: false })
    // Given to them while we waited for their lock: from here on nobody can.
    const late = await handOverTickets(tx, wish)

    const others = await tx.db.selectFrom('environments').select('key').where('key', '!=', tx.environment.key).execute()
    const payload = { agentId: agent, handOverTo }
    await tx.outbox(
      tx,
      others.map(({ key }) => ({ id: newId(), name: agentDeactivated.name, environment: key, subjectId: null, payload })),
    )
    return { handedOver: first + late }
  })
}
