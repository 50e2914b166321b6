import type { Person } from '@keydesk/ui/person.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { agentsQuery } from '#admin/identity/agents/agents.queries.ts'
import { useMe } from '#admin/kernel/me.queries.ts'

/** Who can be mentioned: everybody who works here, except oneself. */
export function useColleagues(): readonly Person[] {
  const { id: myId } = useMe()
  const { data: agents } = useQuery(agentsQuery)

  return useMemo(
    () =>
      (agents ?? []).filter(({ id, isActive }) => isActive && id !== myId).map(({ id, name }) => ({ kind: 'agent' as const, id, name })),
    [agents, myId],
  )
}
