import { t } from '@keydesk/ui/messages.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import { searchOf } from '../list/list-filter.ts'
import { rememberPlace } from '../list/list-place.ts'
import { mergedTicketQuery } from '../merge/merge.queries.ts'
import { leftBehind } from '../merge/merge-choice.ts'
import { ticketQuery } from '../tickets.queries.ts'
import { QueuePanel } from './queue-panel.tsx'
import styles from './ticket-page.module.css'
import { TicketSkeleton } from './ticket-skeleton.tsx'
import { isAbsent, TicketTrouble } from './ticket-trouble.tsx'
import { TicketView } from './ticket-view.tsx'
import { useQueue } from './use-queue.ts'
import { useTicketLayout } from './use-ticket-layout.ts'

const route = getRouteApi('/desk/tickets/$ticket')

/** One ticket, beside the list it was opened from. */
export function TicketPage() {
  const { ticket: ref } = route.useParams()
  const { data: ticket, error, refetch } = useOpenTicket(ref)
  const key = ticket?.key ?? ref.toUpperCase()
  const queue = useQueue(key)
  const layout = useTicketLayout()
  const { deskName } = useMe()
  const navigate = useNavigate()
  const search = searchOf(queue.filter)

  function goTo(next: string | undefined) {
    if (next) void navigate({ to: '/tickets/$ticket', params: { ticket: next }, search })
  }
  function back() {
    if (ticket) rememberPlace(queue.filter, { cursorId: ticket.id })
    void navigate({ to: '/tickets', search })
  }

  useShortcuts('Move', [
    { keys: 'u', label: t('Back to the list'), run: back },
    { keys: 'j', label: t('Next ticket'), run: () => goTo(queue.next?.key) },
    { keys: 'k', label: t('Previous ticket'), run: () => goTo(queue.previous?.key) },
    ...(layout.toggleQueue ? [{ keys: '[', label: t('Show or hide the list'), run: layout.toggleQueue }] : []),
    { keys: ']', label: t('Show or hide the customer'), run: layout.toggleContext },
  ])

  const isGone = error !== null && (ticket === undefined || isAbsent(error))

  return (
    <div className={styles.page}>
      <title>{`${ticket && !isGone ? `${key} ${ticket.subject}` : key} · ${deskName}`}</title>
      {layout.isQueueShown && layout.toggleQueue && <QueuePanel queue={queue} openKey={key} hide={layout.toggleQueue} />}
      {isGone ? (
        <TicketTrouble ticketKey={key} error={error} wasOpen={ticket !== undefined} back={back} retry={() => void refetch()} />
      ) : ticket ? (
        <TicketView key={ticket.id} ticket={ticket} queue={queue} layout={layout} back={back} goTo={goTo} />
      ) : (
        <TicketSkeleton />
      )}
    </div>
  )
}

/**
 * A ticket is also found by its bare number, its id, and by those that were merged into it; its address then becomes the
 * one that people pass on. A merged one itself is shown when the address asks for it.
 */
function useOpenTicket(ref: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const search = route.useSearch()
  const key = ref.toUpperCase()
  const wanted = isId(ref) ? ref : key
  const led = useQuery({ ...ticketQuery(wanted), enabled: !search.itself })
  const itself = useQuery({ ...mergedTicketQuery(wanted), enabled: Boolean(search.itself) })
  const opened = search.itself ? itself : led
  const { data: ticket } = opened

  useEffect(() => {
    if (!ticket || ticket.key === ref) return
    const from = leftBehind(ref, ticket.key)
    queries.setQueryData(ticketQuery(ticket.key).queryKey, ticket)
    void navigate({ to: '/tickets/$ticket', params: { ticket: ticket.key }, search: { ...search, ...(from && { from }) }, replace: true })
  }, [ticket, ref, search, queries, navigate])

  return opened
}

const isId = (ref: string) => /^[0-9a-f-]{36}$/i.test(ref)
