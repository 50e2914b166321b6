import { t } from '@keydesk/ui/messages.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { refusalWords, staleFacts, staleWords } from '../refusal-words.ts'
import { useChangeTicket } from '../ticket-changes.queries.ts'
import { type TicketChange, type TicketDetail, type TicketSummary, ticketQuery } from '../tickets.queries.ts'

export interface TicketChanges {
  /** The ticket as it will be when the changes under way succeed. */
  readonly ticket: TicketDetail
  /** Why the last change was refused. */
  readonly refusal: string | null
  change(wanted: TicketChange, shown?: Partial<TicketDetail>): void
  dismiss(): void
}

/**
 * Changes to the ticket on the screen: shown at once, taken back with a sentence when they are refused. One goes out
 * after the other, each upon what the one before has made, so that nobody is too late for their own change.
 */
export function useTicketChanges(ticket: TicketDetail): TicketChanges {
  const queries = useQueryClient()
  const changing = useChangeTicket()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [ahead, setAhead] = useState<Partial<TicketDetail>>({})
  const line = useRef<Promise<void>>(Promise.resolve())
  const waiting = useRef(0)
  const ownVersion = useRef(0)

  function become({ customer: _, ...summary }: TicketSummary) {
    ownVersion.current = summary.version
    queries.setQueryData(ticketQuery(ticket.key).queryKey, (before) => before && { ...before, ...summary })
  }

  async function send(wanted: TicketChange) {
    const version = Math.max(ticket.version, ownVersion.current)
    try {
      become(await changing.mutateAsync({ ticket: { id: ticket.id, version }, change: wanted }))
    } catch (error) {
      const stale = staleFacts(error)
      if (stale) become(stale.current)
      else void queries.invalidateQueries({ queryKey: ticketQuery(ticket.key).queryKey })
      setRefusal(stale ? stale.changes.map(staleWords).join(' ') : refusalWords(error, t('The change'), { hasText: false }))
    }
    waiting.current -= 1
    if (waiting.current === 0) setAhead({})
  }

  function change(wanted: TicketChange, shown: Partial<TicketDetail> = {}) {
    const { status, priority } = wanted
    setRefusal(null)
    setAhead((before) => ({ ...before, ...(status && { status }), ...(priority && { priority }), ...shown }))
    waiting.current += 1
    line.current = line.current.then(() => send(wanted))
  }

  return { ticket: { ...ticket, ...ahead }, refusal, change, dismiss: () => setRefusal(null) }
}
