import { msg, t } from '@keydesk/ui/messages.ts'
import { Button, Modal, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { htmlOfText } from '../create/html-of-text.ts'
import type { BulkChange } from './bulk.queries.ts'
import styles from './selection-bar.module.css'

type Reply = NonNullable<BulkChange['reply']>
const afterwards = [
  { value: 'keep', label: msg('Keep their status') },
  { value: 'waiting', label: msg('Mark them waiting') },
  { value: 'resolve', label: msg('Resolve them') },
]

/** One text for the customers of all chosen tickets, each on their own ticket. */
export function BulkReplyDialog({ count, onSend, onClose }: { count: number | null; onSend: (reply: Reply) => void; onClose: () => void }) {
  const [text, setText] = useState('')
  const [then, setThen] = useState<NonNullable<Reply['afterwards']>>('keep')

  function send() {
    onSend({ html: htmlOfText(text), afterwards: then })
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={
        count === null ? t('Reply to all that match') : t('{count, plural, one {Reply to # ticket} other {Reply to # tickets}}', { count })
      }
      size={620}
    >
      <div className={styles.form}>
        <p>{t('Each customer gets their own mail on their own ticket, and sees nobody else.')}</p>
        <Textarea
          label={t('Reply')}
          placeholder={t('What they all should know')}
          autosize
          minRows={6}
          maxRows={16}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          label={t('Then')}
          allowDeselect={false}
          data={afterwards.map(({ value, label }) => ({ value, label: t(label) }))}
          value={then}
          onChange={(next) => setThen((next ?? 'keep') as NonNullable<Reply['afterwards']>)}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="filled" disabled={text.trim() === ''} onClick={send}>
            {count === null ? t('Send replies') : t('{count, plural, one {Send reply} other {Send # replies}}', { count })}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
