import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import styles from '../licensing.module.css'
import { type Product, type ProductInput, useSaveProduct } from './products.queries.ts'

type Bits = NonNullable<ProductInput['signingBits']>
const sizes: readonly Bits[] = [2048, 3072, 4096, 8192]

/** A new product, or what is known of one. */
export function ProductDialog({ product, onClose }: { product: Product | null; onClose: () => void }) {
  const [name, setName] = useState(product?.name ?? '')
  const [code, setCode] = useState(product?.code ?? '')
  const [isActive, setActive] = useState(product?.isActive ?? true)
  const [keyPattern, setKeyPattern] = useState(product?.keyPattern ?? '')
  const [bits, setBits] = useState((product?.signingBits ?? 4096) as Bits)
  const save = useSaveProduct(product?.id ?? null)
  const title = product ? t('Change {name}', { name: product.name }) : t('Create product')

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(
      { name, code, isActive, keyPattern: keyPattern.trim() || null, signingBits: bits },
      {
        onSuccess() {
          showToast({ text: product ? t('{name} is changed', { name }) : t('{name} is a product now', { name }) })
          onClose()
        },
      },
    )
  }

  const trouble = generalError(save.error, ['name', 'code', 'keyPattern', 'signingBits'])
  return (
    <Modal opened onClose={onClose} title={title} size={440}>
      <form className={styles.form} onSubmit={submit} aria-label={title}>
        <TextInput
          label={t('Name')}
          required
          data-autofocus
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={errorOf(save.error, 'name')}
        />
        <div className={styles.two}>
          <TextInput
            label={t('Code')}
            description={t('Its keys begin with it')}
            required
            maxLength={8}
            value={code}
            onChange={(event) => setCode(event.target.value.toUpperCase())}
            error={errorOf(save.error, 'code')}
          />
          <Select
            label={t('Signing key')}
            description={t('Smaller is faster')}
            allowDeselect={false}
            data={sizes.map((size) => ({ value: String(size), label: t('RSA {bits}', { bits: String(size) }) }))}
            value={String(bits)}
            onChange={(next) => setBits(Number(next) as Bits)}
            error={errorOf(save.error, 'signingBits')}
          />
        </div>
        <TextInput
          label={t('Keys of another system')}
          description={t('How they look, as a regular expression. Empty when all keys are ours.')}
          maxLength={200}
          value={keyPattern}
          onChange={(event) => setKeyPattern(event.target.value)}
          error={errorOf(save.error, 'keyPattern')}
          classNames={{ input: styles.mono ?? '' }}
        />
        <Checkbox
          label={t('Active')}
          description={t('What is inactive validates no license.')}
          checked={isActive}
          onChange={(event) => setActive(event.target.checked)}
        />
        {trouble && (
          <p className={styles.alert} role="alert">
            {trouble}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {product ? t('Save product') : t('Create product')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
