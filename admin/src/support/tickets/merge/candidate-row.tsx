import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { Checkbox, Radio } from '@mantine/core'
import type { Candidate } from './merge-choice.ts'
import styles from './merge-dialog.module.css'

interface Props {
  readonly candidate: Candidate
  readonly isChosen: boolean
  readonly isPrimary: boolean
  readonly onChoose: (isChosen: boolean) => void
  readonly onLead: () => void
}

/** One ticket to choose, and whether it is the one that goes on. */
export function CandidateRow({ candidate, isChosen, isPrimary, onChoose, onLead }: Props) {
  const { key, subject, status, customer, createdAt, isSimilar } = candidate
  return (
    <li className={styles.row}>
      <Checkbox aria-label={`${key} ${subject}`} checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
      <span className={styles.key}>{key}</span>
      <StatusGlyph status={status} />
      <span className={styles.subject} title={subject}>
        {subject}
      </span>
      <span className={styles.customer} title={customer.name}>
        {customer.name}
      </span>
      {isSimilar ? (
        <span className={styles.similar}>{t('Similar')}</span>
      ) : (
        <RelativeTime at={createdAt} form="day" className={styles.date ?? ''} />
      )}
      <Radio
        className={styles.primary ?? ''}
        name="primary"
        size="xs"
        label={t('Primary')}
        aria-label={t('{ticket} is the primary', { ticket: key })}
        checked={isPrimary}
        disabled={!isChosen}
        onChange={onLead}
      />
    </li>
  )
}
