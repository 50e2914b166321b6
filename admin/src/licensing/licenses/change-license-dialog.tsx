import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, Modal, NumberInput, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import { CustomerSelect } from '../customers/customer-select.tsx'
import styles from '../licensing.module.css'
import { statusWords } from './license-state.tsx'
import { dayOf, endOfDay } from './license-term.ts'
import { type LicenseChange, type LicenseDetail, type LicenseStatus, useChangeLicense } from './licenses.queries.ts'

const stays = 'stays'

/** Changes limit, term, status and owner together, with a reason that stands in the history. */
export function ChangeLicenseDialog({ license, onClose }: { license: LicenseDetail; onClose: () => void }) {
  const [limit, setLimit] = useState<number | string>(license.activationLimit)
  const [day, setDay] = useState(dayOf(license.expiresAt))
  const [status, setStatus] = useState<string>(stays)
  const [customer, setCustomer] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const save = useChangeLicense(license.id)
  const moves = license.moves.filter((move) => move !== 'assigned')

  const change: Omit<LicenseChange, 'reason'> = {
    ...(limit !== '' && Number(limit) !== license.activationLimit && { activationLimit: Number(limit) }),
    ...(day !== dayOf(license.expiresAt) && { expiresAt: day ? endOfDay(day) : null }),
    ...(status !== stays && { status: status as LicenseStatus }),
    ...(customer && customer !== license.customer?.id && { customerId: customer }),
  }
  const isTooLow = Number(limit) > 0 && Number(limit) < license.activationsUsed

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(
      { ...change, reason },
      {
        onSuccess() {
          showToast({ text: t('{key} is changed', { key: license.maskedKey }) })
          onClose()
        },
      },
    )
  }

  const trouble = generalError(save.error, ['activationLimit', 'expiresAt', 'customerId', 'reason'])
  return (
    <Modal opened onClose={onClose} title={t('Change {key}', { key: license.maskedKey })} size={440}>
      <form className={styles.form} onSubmit={submit} aria-label={t('Change license')}>
        <div className={styles.two}>
          <NumberInput
            label={t('Activation limit')}
            description={t('0 is unlimited')}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            value={limit}
            onChange={setLimit}
            error={errorOf(save.error, 'activationLimit')}
          />
          <TextInput
            type="date"
            label={t('Expires after')}
            description={t('Empty is never')}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={errorOf(save.error, 'expiresAt')}
          />
        </div>
        {isTooLow && (
          <p className={styles.flag}>
            {t('{count} devices are active. They stay, and no other is let in until there are fewer.', { count: license.activationsUsed })}
          </p>
        )}
        <Select
          label={t('Status')}
          allowDeselect={false}
          data={[
            { value: stays, label: t('{status}, as it is', { status: t(statusWords[license.status]) }) },
            ...moves.map((value) => ({ value, label: t(statusWords[value]) })),
          ]}
          value={status}
          onChange={(next) => setStatus(next ?? stays)}
        />
        {status === 'revoked' && <p className={styles.flag}>{t('A license that was revoked stays so. This cannot be taken back.')}</p>}
        <CustomerSelect
          description={
            license.customer ? t('Now {name}. Another one takes it over.', { name: license.customer.name }) : t('Whoever is chosen gets it')
          }
          value={customer}
          onChange={setCustomer}
          error={errorOf(save.error, 'customerId')}
        />
        <TextInput
          label={t('Reason')}
          placeholder={t('For the history')}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={errorOf(save.error, 'reason')}
        />
        {trouble && (
          <p className={styles.alert} role="alert">
            {trouble}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button
            type="submit"
            variant="filled"
            disabled={Object.keys(change).length === 0 || reason.trim() === ''}
            loading={save.isPending}
          >
            {t('Change license')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
