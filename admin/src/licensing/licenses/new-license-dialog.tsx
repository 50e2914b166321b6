import { t } from '@keydesk/ui/messages.ts'
import { Button, Modal, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import { CustomerSelect } from '../customers/customer-select.tsx'
import styles from '../licensing.module.css'
import { productsQuery } from '../products/products.queries.ts'
import { endOfDay } from './license-term.ts'
import { useCreateLicense } from './licenses.queries.ts'

/** A license with a fresh key, which is shown once it is there. */
export function NewLicenseDialog({ onClose }: { onClose: () => void }) {
  const create = useCreateLicense()

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!create.data}
      title={create.data ? t('Copy the key now') : t('Create license')}
      size={440}
    >
      {create.data ? <NewKey id={create.data.id} text={create.data.key} onClose={onClose} /> : <Form create={create} onClose={onClose} />}
    </Modal>
  )
}

function Form({ create, onClose }: { create: ReturnType<typeof useCreateLicense>; onClose: () => void }) {
  const { data: products = [] } = useQuery(productsQuery)
  const [product, setProduct] = useState<string | null>(null)
  const [customer, setCustomer] = useState<string | null>(null)
  const [limit, setLimit] = useState<number | string>(1)
  const [day, setDay] = useState('')
  const productId = product ?? products[0]?.id ?? null
  const trouble = generalError(create.error, ['customerId', 'activationLimit', 'expiresAt'])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (productId) create.mutate({ productId, customerId: customer, activationLimit: Number(limit), expiresAt: day ? endOfDay(day) : null })
  }

  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('Create license')}>
      <Select
        label={t('Product')}
        required
        allowDeselect={false}
        data={products.map(({ id, name }) => ({ value: id, label: name }))}
        value={productId}
        onChange={setProduct}
      />
      <CustomerSelect
        description={t('Without one it is available and can be assigned later')}
        value={customer}
        onChange={setCustomer}
        error={errorOf(create.error, 'customerId')}
      />
      <div className={styles.two}>
        <NumberInput
          label={t('Activation limit')}
          description={t('0 is unlimited')}
          required
          min={0}
          max={1_000_000}
          allowDecimal={false}
          value={limit}
          onChange={setLimit}
          error={errorOf(create.error, 'activationLimit')}
        />
        <TextInput
          type="date"
          label={t('Expires after')}
          description={t('Empty is never')}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          error={errorOf(create.error, 'expiresAt')}
        />
      </div>
      {trouble && (
        <p className={styles.alert} role="alert">
          {trouble}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('Cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!productId || limit === ''} loading={create.isPending}>
          {t('Create license')}
        </Button>
      </div>
    </form>
  )
}

function NewKey({ id, text, onClose }: { id: string; text: string; onClose: () => void }) {
  const [isCopied, setCopied] = useState(false)
  const navigate = useNavigate()

  return (
    <div className={styles.form}>
      <p>{t('From now on the key is masked. Whoever may can reveal it again, which is written down.')}</p>
      <code className={styles.secret}>{text}</code>
      <div className={styles.buttons}>
        <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {isCopied ? t('Copied') : t('Copy key')}
        </Button>
        <Button
          variant="filled"
          onClick={() => {
            onClose()
            void navigate({ to: '/licenses/$license', params: { license: id } })
          }}
        >
          {t('Open license')}
        </Button>
      </div>
    </div>
  )
}
