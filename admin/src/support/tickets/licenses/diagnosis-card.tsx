import { t } from '@keydesk/ui/messages.ts'
import { writtenTime } from '@keydesk/ui/written-time.ts'
import { Button } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import type { TicketDetail } from '../tickets.queries.ts'
import { diagnosisOf } from './failure-words.ts'
import styles from './license-section.module.css'
import { useLicenseWork } from './license-work.ts'
import type { Failure } from './ticket-licenses.queries.ts'

/** Why it fails, told from what the app was answered, and what helps. */
export function DiagnosisCard({ failure, ticket }: { failure: Failure; ticket: TicketDetail }) {
  const { open } = useLicenseWork()
  const { title, advice, remedy } = diagnosisOf(failure.code)
  const { code, count, lastAt, identifier, appVersion } = failure
  const at = writtenTime(new Date(lastAt), 'clock', { now: new Date() })
  const where = [identifier, appVersion].filter(Boolean).join(', ')

  return (
    <section className={styles.card} aria-label={title}>
      <h3>
        <IconStethoscope size={16} stroke={1.6} aria-hidden />
        {title}
      </h3>
      <p>
        {t('Code {code}, {count, plural, one {once} other {# times}}, last at {at}.', { code, count, at })}
        {where && ` ${where}.`}
      </p>
      {advice && <p>{advice}</p>}
      {remedy && ticket.abilities.reply && (
        <div className={styles.buttons}>
          <Button size="compact-sm" onClick={() => open(failure.licenseId)}>
            {t('Open the license')}
          </Button>
        </div>
      )}
    </section>
  )
}
