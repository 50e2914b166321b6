import type { Agent } from '#admin/identity/agents/agents.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'

export interface Assignable {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Whom the reader may give a ticket to: themselves first; nobody, when they may take it from who has it. */
export function assignableAgents(
  { assignee, abilities }: Pick<TicketDetail, 'assignee' | 'abilities'>,
  agents: readonly Agent[],
  myId: string,
): { agents: Assignable[]; canUnassign: boolean } {
  const active = agents.filter(({ isActive }) => isActive)
  const me = active.filter(({ id }) => id === myId)

  if (abilities.assign) return { agents: [...me, ...active.filter(({ id }) => id !== myId)], canUnassign: assignee !== null }
  if (abilities.assignToSelf) return { agents: me, canUnassign: assignee?.id === myId }
  return { agents: [], canUnassign: false }
}
