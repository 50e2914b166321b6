import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { generalError } from '#admin/kernel/problem.ts'
import styles from '../licensing.module.css'
import { type Product, publicKeyQuery } from './products.queries.ts'

/** What the apps of a product verify our answers with. */
export function PublicKeyDialog({ product, onClose }: { product: Product; onClose: () => void }) {
  const { data: key, error } = useQuery(publicKeyQuery(product.id))
  const [isCopied, setCopied] = useState(false)

  return (
    <Modal opened onClose={onClose} title={t('Public key of {name}', { name: product.name })} size={560}>
      <div className={styles.form}>
        <p>{t('Apps verify with it that an answer comes from here. It is no secret: ship it with them.')}</p>
        {!key && !error && <SkeletonRows rows={4} />}
        {error && (
          <p className={styles.alert} role="alert">
            {generalError(error)}
          </p>
        )}
        {key && <pre className={styles.pem}>{key.public_key}</pre>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Close')}</Button>
          <Button
            variant="filled"
            disabled={!key}
            onClick={() => key && void navigator.clipboard.writeText(key.public_key).then(() => setCopied(true))}
          >
            {isCopied ? t('Copied') : t('Copy public key')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
