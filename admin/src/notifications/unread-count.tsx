import { t } from '@keydesk/ui/messages.ts'
import { writtenNumber } from '@keydesk/ui/written-number.ts'
import { useQuery } from '@tanstack/react-query'
import { unreadQuery } from './notifications.queries.ts'

/** How much of the inbox is unread; nothing when nothing is. */
export function UnreadCount({ className }: { className?: string | undefined }) {
  const { data } = useQuery(unreadQuery)
  const { count = 0, isCapped = false } = data ?? {}
  if (count === 0) return null
  return (
    <span className={className} title={t('Unread notifications')}>
      {writtenNumber(count)}
      {isCapped && '+'}
    </span>
  )
}
