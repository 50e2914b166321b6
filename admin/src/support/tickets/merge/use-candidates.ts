import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { filterFrom } from '../list/list-filter.ts'
import { readTickets, type TicketSummary, ticketQuery } from '../tickets.queries.ts'
import { similarQuery } from './merge.queries.ts'
import { type Candidate, withoutDoubles } from './merge-choice.ts'

export interface Candidates {
  /** What the dialog was opened for. */
  readonly given: readonly Candidate[]
  readonly ofCustomer: readonly Candidate[]
  readonly similar: readonly Candidate[]
  readonly found: readonly Candidate[]
  readonly isLoading: boolean
  /** By what was looked for, kept so that what was chosen does not vanish with the search. */
  keep(candidate: Candidate): void
}

/** Tickets to choose from: those given, others of the same customer, similar ones, and what is searched for. */
export function useCandidates(keys: readonly string[], words: string): Candidates {
  const [kept, setKept] = useState<readonly Candidate[]>([])
  const opened = useQueries({ queries: keys.map((key) => ticketQuery(key)) })
  const first = opened[0]?.data
  const { data: similar = [] } = useQuery({ ...similarQuery(keys[0] ?? ''), enabled: keys.length > 0 })
  const { data: found } = useQuery({
    queryKey: ['tickets', 'to-merge', words],
    queryFn: ({ signal }) => readTickets(filterFrom({ q: words }), undefined, signal),
    enabled: words.trim().length > 1,
  })

  const given = opened.flatMap(({ data }) => (data ? [candidateOf(data)] : []))
  const ofCustomer = first ? first.previousTickets.map((one) => ({ ...one, customer: first.customer })) : []
  return {
    given: withoutDoubles([...given, ...kept]),
    ofCustomer,
    similar: similar.map((one) => ({ ...one, isSimilar: true })),
    found: (found?.items ?? []).filter(({ mergedIntoId }) => mergedIntoId === null).map(candidateOf),
    isLoading: opened.some(({ isPending }) => isPending),
    keep: (candidate) => setKept((before) => withoutDoubles([...before, candidate])),
  }
}

function candidateOf({ id, key, subject, status, customer, createdAt }: Omit<TicketSummary, 'customer'> & Pick<Candidate, 'customer'>) {
  return { id, key, subject, status, customer: { id: customer.id, name: customer.name }, createdAt }
}
