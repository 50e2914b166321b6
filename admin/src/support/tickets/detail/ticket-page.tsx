import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import { ticketQuery } from '../tickets.queries.ts'

/** One ticket. */
export function TicketPage() {
  const { ticket: ref = '' } = useParams({ strict: false })
  const { data: ticket } = useSuspenseQuery(ticketQuery(ref))

  return <PageBar title={`${ticket.key} ${ticket.subject}`} />
}
