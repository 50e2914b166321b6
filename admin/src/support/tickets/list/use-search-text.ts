import { useQuery } from '@tanstack/react-query'
import { agentsQuery } from '#admin/identity/agents/agents.queries.ts'
import { categoriesQuery } from '../../categories/categories.queries.ts'
import type { ListFilter } from './list-filter.ts'
import { type ReadText, readOperators } from './read-operators.ts'

/** Reads what is written into the search: operators become filters by the agents and categories of this desk. */
export function useSearchText(filter: ListFilter): (text: string, isDone: boolean) => ReadText {
  const { data: agents = [] } = useQuery(agentsQuery)
  const { data: categories = [] } = useQuery(categoriesQuery)
  return (text, isDone) => readOperators(text, filter, { agents, categories }, isDone)
}
