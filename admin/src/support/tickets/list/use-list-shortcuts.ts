import { t } from '@keydesk/ui/messages.ts'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import { useMarkUnread } from '../ticket-changes.queries.ts'
import { type ListFilter, searchOf } from './list-filter.ts'
import { reportTrouble } from './list-trouble.ts'
import type { ListCursor } from './use-list-cursor.ts'

/** The keys of the list. What the cursor reaches is fetched, so that it opens at once. */
export function useListShortcuts(filter: ListFilter, cursor: ListCursor, scrollTo: (index: number) => void): void {
  const navigate = useNavigate()
  const router = useRouter()
  const markUnread = useMarkUnread()

  function move(step: number) {
    const ticket = cursor.moveBy(step)
    if (!ticket) return
    scrollTo(cursor.index < 0 ? 0 : cursor.index + step)
    void router.preloadRoute({ to: '/tickets/$ticket', params: { ticket: ticket.key } })
  }

  function open(compose?: 'reply' | 'note') {
    if (!cursor.ticket) return
    void navigate({ to: '/tickets/$ticket', params: { ticket: cursor.ticket.key }, search: { ...searchOf(filter), compose } })
  }

  function unread() {
    const { ticket } = cursor
    if (ticket && !ticket.isUnread)
      markUnread.mutate(ticket, { onError: (error) => reportTrouble(t('{ticket} was not marked unread.', { ticket: ticket.key }), error) })
  }

  useShortcuts('List', [
    { keys: 'j', alias: 'arrowdown', label: t('Next ticket'), run: () => move(1) },
    { keys: 'k', alias: 'arrowup', label: t('Previous ticket'), run: () => move(-1) },
    { keys: 'enter', label: t('Open the ticket'), run: () => open() },
    { keys: 'r', label: t('Reply'), run: () => open('reply') },
    { keys: 'n', label: t('Write an internal note'), run: () => open('note') },
    { keys: 'u', label: t('Mark unread'), run: unread },
  ])
}
