import { t } from '@keydesk/ui/messages.ts'
import { useMinuteClock } from '@keydesk/ui/minute-clock.ts'
import { Button } from '@mantine/core'
import { IconUrgent, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketDetail } from '../tickets.queries.ts'
import { similarQuery } from './merge.queries.ts'
import { MergeDialog } from './merge-dialog.tsx'
import styles from './merge-notices.module.css'
import { similarWords } from './similar-words.ts'

/** When others report the same as this ticket, it is said as soon as it is opened. */
export function SimilarNotice({ ticket }: { ticket: TicketDetail }) {
  const now = useMinuteClock()
  const [isShown, setShown] = useState(true)
  const [isOpen, setOpen] = useState(false)
  const isAsked = ticket.abilities.merge && ['open', 'in_progress', 'waiting'].includes(ticket.status)
  const { data: similar = [] } = useQuery({ ...similarQuery(ticket.key), enabled: isAsked })

  const others = similar.filter(({ isInIncident }) => !isInIncident)
  const words = similarWords(others, now)
  if (!isAsked || !isShown || words === null) return null

  return (
    <div className={styles.notice} role="status">
      <IconUrgent size={16} stroke={1.6} aria-hidden />
      <span className={styles.text}>{words}</span>
      <Button size="xs" onClick={() => setOpen(true)}>
        {t('Review')}
      </Button>
      <button type="button" className={styles.dismiss} aria-label={t('Dismiss similar tickets')} onClick={() => setShown(false)}>
        <IconX size={14} stroke={1.6} aria-hidden />
      </button>
      <MergeDialog keys={[ticket.key]} isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  )
}
