import { t } from '@keydesk/ui/messages.ts'
import { Checkbox } from '@mantine/core'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './forward-files.module.css'

interface Props {
  readonly ticket: TicketDetail
  readonly fileIds: readonly string[]
  readonly onChange: (fileIds: readonly string[]) => void
}

/** What a forward shows: the whole conversation without notes, and the files that one chooses. */
export function ForwardFiles({ ticket, fileIds, onChange }: Props) {
  const files = ticket.timeline.flatMap((entry) => (entry.type === 'message' && entry.kind !== 'note' ? entry.attachments : []))
  const toggle = (id: string) => onChange(fileIds.includes(id) ? fileIds.filter((one) => one !== id) : [...fileIds, id])

  return (
    <div className={styles.files}>
      <p>{t('The conversation follows, without notes. {name} does not get this, nor learn of it.', { name: ticket.customer.name })}</p>
      {files.map(({ id, name }) => (
        <Checkbox key={id} size="xs" label={name} checked={fileIds.includes(id)} onChange={() => toggle(id)} />
      ))}
    </div>
  )
}
