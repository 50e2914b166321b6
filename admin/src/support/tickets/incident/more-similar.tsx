import { msg, t } from '@keydesk/ui/messages.ts'
import { RichMessage } from '@keydesk/ui/rich-message.tsx'
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
        <RichMessage
          text={msg('{count, plural, one {# more ticket looks} other {# more tickets look}} the same: <which>{tickets}</which>')}
          values={{ count: others.length, tickets: keysInWords(others.map(({ key }) => key)) }}
          tags={{ which: <b /> }}
        />
      </span>
      <Button size="xs" loading={link.isPending} onClick={() => link.mutate({ ticket, others: others.map(({ id }) => id) })}>
        {t('{count, plural, one {Link it} other {Link them}}', { count: others.length })}
      </Button>
      {link.error && (
        <span className={styles.trouble} role="alert">
          {link.error.message}
        </span>
      )}
    </div>
  )
}
