import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { useMay } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import { statusWords } from '#admin/licensing/licenses/license-state.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './license-section.module.css'
import { type TicketLicenses, useConfirmLicense } from './ticket-licenses.queries.ts'

interface Props {
  readonly license: TicketLicenses['others'][number]
  readonly ticket: TicketDetail
}

/** A license of another customer that was written into this ticket. No more is told of it until somebody confirms it. */
export function ForeignLicense({ license: { id, maskedKey, product, status }, ticket }: Props) {
  const confirm = useConfirmLicense(ticket.id)
  const mayAct = useMay('licenses:act')
  const trouble = generalError(confirm.error)

  return (
    <li className={styles.row}>
      <KeyChip text={maskedKey} />
      <span className={styles.words}>
        {product} · {t(statusWords[status])}
        <span className={styles.note} data-foreign>
          {trouble ?? t("Not this customer's license")}
        </span>
        {mayAct && (
          <Button size="compact-xs" loading={confirm.isPending} onClick={() => confirm.mutate(id)}>
            {t('It belongs here')}
          </Button>
        )}
      </span>
    </li>
  )
}
