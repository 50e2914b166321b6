import { t } from '@keydesk/ui/messages.ts'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { generalError, isProblem } from '#admin/kernel/problem.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './license-section.module.css'
import { useLinkLicense } from './ticket-licenses.queries.ts'

/** Links a license by hand, by its whole key. */
export function LinkLicense({ ticket, close }: { ticket: TicketDetail; close: () => void }) {
  const [key, setKey] = useState('')
  const link = useLinkLicense(ticket.id)
  const trouble = isProblem(link.error, 'not_found') ? t('No license has this key.') : generalError(link.error)

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        link.mutate(key, { onSuccess: close })
      }}
    >
      <TextInput
        label={t('License key')}
        value={key}
        onChange={(event) => setKey(event.target.value)}
        error={trouble}
        data-autofocus
        required
      />
      <div className={styles.buttons}>
        <Button type="submit" size="compact-sm" loading={link.isPending} disabled={key.trim().length < 6}>
          {t('Link license')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {t('Cancel')}
        </Button>
      </div>
    </form>
  )
}
