import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { similarQuery } from '../merge/merge.queries.ts'
import { keysInWords } from '../merge/merge-choice.ts'
import { type Incident, useLinkToIncident } from './incident.queries.ts'
import styles from './more-similar.module.css'

/** Tickets that look the same and are in no incident yet, to be linked with one click. */
export function MoreSimilar({ incident, ticket }: { incident: Incident; ticket: string }) {
  const link = useLinkToIncident()
  const leadKey = incident.members[0]?.key ?? ticket
  const { data: similar = [] } = useQuery(similarQuery(leadKey))
  const known = new Set(incident.members.map(({ id }) => id))
  const others = similar.filter(({ id, isInIncident }) => !isInIncident && !known.has(id))
  if (others.length === 0) return null

  return (
    <div className={styles.offer} role="status">
      <span className={styles.text}>
        {others.length === 1 ? t('1 more ticket looks') : `${others.length} more tickets look`} the same:{' '}
        <b>{keysInWords(others.map(({ key }) => key))}</b>
      </span>
      <Button size="xs" loading={link.isPending} onClick={() => link.mutate({ ticket, others: others.map(({ id }) => id) })}>
        Link {others.length === 1 ? 'it' : 'them'}
      </Button>
      {link.error && (
        <span className={styles.trouble} role="alert">
          {link.error.message}
        </span>
      )}
    </div>
  )
}
