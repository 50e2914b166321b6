import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalWords, staleFacts, staleWords } from '../refusal-words.ts'
import { useChangeTicket } from '../ticket-changes.queries.ts'
import { type TicketChange, type TicketDetail, type TicketSummary, ticketQuery } from '../tickets.queries.ts'

export interface TicketChanges {
  /** The ticket as it will be when the change under way succeeds. */
  readonly ticket: TicketDetail
  /** Why the last change was refused. */
  readonly refusal: string | null
  change(wanted: TicketChange, shown?: Partial<TicketDetail>): void
  dismiss(): void
}

/** Changes to the ticket on the screen: shown at once, taken back with a sentence when they are refused. */
export function useTicketChanges(ticket: TicketDetail): TicketChanges {
  const queries = useQueryClient()
  const changing = useChangeTicket()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [ahead, setAhead] = useState<Partial<TicketDetail>>({})

  function become({ customer: _, ...summary }: TicketSummary) {
    queries.setQueryData(ticketQuery(ticket.key).queryKey, (before) => before && { ...before, ...summary })
  }

  function change(wanted: TicketChange, shown: Partial<TicketDetail> = {}) {
    setRefusal(null)
    const { status, priority } = wanted
    setAhead({ ...(status && { status }), ...(priority && { priority }), ...shown })
    changing.mutate(
      { ticket, change: wanted },
      {
        onSuccess: become,
        onError(error) {
          const stale = staleFacts(error)
          if (stale) become(stale.current)
          else void queries.invalidateQueries({ queryKey: ticketQuery(ticket.key).queryKey })
          setRefusal(stale ? stale.changes.map(staleWords).join(' ') : refusalWords(error, 'The change', { hasText: false }))
        },
      },
    )
  }

  return { ticket: changing.isPending ? { ...ticket, ...ahead } : ticket, refusal, change, dismiss: () => setRefusal(null) }
}
