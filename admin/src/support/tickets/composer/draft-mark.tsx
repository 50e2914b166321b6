import { t } from '@keydesk/ui/messages.ts'
import { useQuery } from '@tanstack/react-query'
import { draftedQuery } from './composer.queries.ts'
import styles from './draft-mark.module.css'

/** Says on a row that one has something unsent there. */
export function DraftMark({ ticketId }: { ticketId: string }) {
  const { data: isDrafted } = useQuery({ ...draftedQuery, select: (ids) => ids.includes(ticketId) })
  return isDrafted ? <span className={styles.mark}>{t('Draft')}</span> : null
}
