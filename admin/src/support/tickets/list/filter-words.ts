import { shortNameOf } from '@keydesk/ui/person.ts'
import { statusWords } from '@keydesk/ui/status.ts'
import { useQuery } from '@tanstack/react-query'
import { agentsQuery } from '#admin/identity/agents/agents.queries.ts'
import type { ListFilter } from './list-filter.ts'

export interface FilterWords {
  readonly status: string
  readonly assignee: string
}

/** A filter as it is read: *Open, Waiting* and *Me, Ines C.* */
export function useFilterWords({ status, assignee }: ListFilter): FilterWords {
  const { data: agents = [] } = useQuery({ ...agentsQuery, enabled: assignee.length > 0 })
  const names = new Map(agents.map(({ id, name }) => [id, shortNameOf(name)]))
  const nameOf = (who: string) => ({ me: 'Me', unassigned: 'Unassigned' })[who] ?? names.get(who) ?? 'Somebody'

  return { status: listed(status.map((one) => statusWords[one])), assignee: listed(assignee.map(nameOf)) }
}

/** The first two, and how many more. */
export function listed(words: readonly string[]): string {
  const more = words.length - 2
  return words.slice(0, 2).join(', ') + (more > 0 ? `, +${more}` : '')
}
