import { MessageCard } from '@keydesk/ui/message-card.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Spine } from '@keydesk/ui/spine.tsx'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type IncidentEntry, incidentTimelineQuery, readEarlierOfIncident } from './incident.queries.ts'
import styles from './incident-timeline.module.css'

/** What was said on all tickets of an incident, oldest first. No customer sees this. */
export function IncidentTimeline({ ticket }: { ticket: string }) {
  const { data } = useQuery(incidentTimelineQuery(ticket))
  const [before, setBefore] = useState<{ items: IncidentEntry[]; earlier: string | null } | null>(null)
  const known = before?.items ?? []
  const newest = data?.items ?? []
  const entries = [...known.filter(({ id }) => newest.every((entry) => entry.id !== id)), ...newest]
  const earlier = before ? before.earlier : (data?.earlier ?? null)
  const reading = useMutation({
    mutationFn: (from: string) => readEarlierOfIncident(ticket, from),
    onSuccess: (page) => setBefore({ items: [...page.items, ...known], earlier: page.earlier }),
  })

  return (
    <section className={styles.section} aria-label={t('Combined timeline')}>
      <h2 className={styles.title}>
        {t('Combined timeline')} <span className={styles.note}>{t('Only your team sees this view')}</span>
      </h2>
      {earlier && (
        <Button size="xs" loading={reading.isPending} onClick={() => reading.mutate(earlier)}>
          {t('Show earlier messages')}
        </Button>
      )}
      <Spine label={t('Messages of all tickets')}>
        {entries.map(({ id, ticket: { key }, kind, authorName, isOurs, text, createdAt }) => (
          <MessageCard
            key={id}
            id={id}
            variant={kind === 'note' ? 'note' : isOurs ? 'ours' : 'customer'}
            author={{ kind: isOurs ? 'agent' : 'customer', id: `${authorName}${isOurs}`, name: authorName }}
            detail={
              <Link to="/tickets/$ticket" params={{ ticket: key }} className={styles.key}>
                {key}
              </Link>
            }
            at={createdAt}
          >
            <p className={styles.text}>{text}</p>
          </MessageCard>
        ))}
      </Spine>
    </section>
  )
}
