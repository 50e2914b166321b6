import { msg, t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { RichMessage } from '@keydesk/ui/rich-message.tsx'
import { Button } from '@mantine/core'
import { IconArrowMerge, IconX } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { TicketDetail } from '../tickets.queries.ts'
import { useUndoMerge } from './merge.queries.ts'
import styles from './merge-notices.module.css'

const route = getRouteApi('/desk/tickets/$ticket')

/** On a ticket that was merged: where it went. On its primary, after an old link: that this is where it led. */
export function MergeNotices({ ticket }: { ticket: TicketDetail }) {
  const { from } = route.useSearch()
  if (ticket.merge.into) return <MergedBanner ticket={ticket} into={ticket.merge.into} />
  return from ? <LedHere ticket={ticket} from={from} /> : null
}

function MergedBanner({ ticket, into }: { ticket: TicketDetail; into: NonNullable<TicketDetail['merge']['into']> }) {
  return (
    <div className={styles.banner} role="status">
      <IconArrowMerge size={16} stroke={1.6} aria-hidden />
      <span className={styles.text}>
        <RichMessage
          text={msg('{ticket} was merged into <link>{primary}</link> by {name}, {day}. It can only be read.')}
          values={{ ticket: ticket.key, primary: into.key, name: into.byName, day: <RelativeTime key="day" at={into.at} form="day" /> }}
          tags={{ link: <Link to="/tickets/$ticket" params={{ ticket: into.key }} /> }}
        />
      </span>
      {into.canUndo && <UndoButton sourceKey={ticket.key} />}
    </div>
  )
}

function LedHere({ ticket, from }: { ticket: TicketDetail; from: string }) {
  const [isShown, setShown] = useState(true)
  const source = ticket.merge.sources.find(({ key }) => key === from)
  if (!isShown) return null

  return (
    <div className={styles.notice} role="status">
      <span className={styles.text}>
        {t('{ticket} was merged into this ticket.', { ticket: from })}{' '}
        <Link to="/tickets/$ticket" params={{ ticket: from }} search={{ itself: 'true' }}>
          {t('Show {ticket}', { ticket: from })}
        </Link>
      </span>
      {source?.canUndo && <UndoButton sourceKey={from} />}
      <button type="button" className={styles.dismiss} aria-label={t('Dismiss')} onClick={() => setShown(false)}>
        <IconX size={14} stroke={1.6} aria-hidden />
      </button>
    </div>
  )
}

function UndoButton({ sourceKey }: { sourceKey: string }) {
  const undo = useUndoMerge()
  const navigate = useNavigate()
  return (
    <>
      {undo.error && (
        <span className={styles.trouble} role="alert">
          {undo.error.message}
        </span>
      )}
      <Button
        size="xs"
        loading={undo.isPending}
        onClick={() =>
          undo.mutate({ key: sourceKey }, { onSuccess: ({ key }) => void navigate({ to: '/tickets/$ticket', params: { ticket: key } }) })
        }
      >
        {t('Undo merge')}
      </Button>
    </>
  )
}
