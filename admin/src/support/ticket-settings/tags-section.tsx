import { ConfirmDialog } from '@keydesk/ui/confirm-dialog.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import layout from '#admin/platform/plain-page.module.css'
import { tagsQuery, useRemoveTag } from '../tags/tags.queries.ts'
import styles from './ticket-settings-page.module.css'

/** The tags that are offered. Agents make new ones on tickets; here they are cleared away. */
export function TagsSection() {
  const { data: tags = [] } = useQuery(tagsQuery)
  const remove = useRemoveTag()
  const [removed, setRemoved] = useState<string | null>(null)

  return (
    <section className={layout.section} aria-label={t('Tags')}>
      <h2 className={layout.title}>{t('Tags')}</h2>
      <p className={layout.intro}>
        {tags.length === 0 ? t('None yet: agents make them on their tickets.') : t('Agents make new ones on their tickets.')}
      </p>
      <ul className={styles.tags}>
        {tags.map(({ name }) => (
          <li key={name} className={styles.tag}>
            {name}
            <button type="button" className={styles.remove} aria-label={t('Remove tag {name}', { name })} onClick={() => setRemoved(name)}>
              <IconX size={12} stroke={1.6} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={removed !== null}
        title={t('Remove the tag “{name}”', { name: removed })}
        confirm={t('Remove tag')}
        isDanger
        isBusy={remove.isPending}
        onConfirm={() => removed && remove.mutate(removed, { onSuccess: () => setRemoved(null) })}
        onClose={() => setRemoved(null)}
      >
        {t('It is taken off every ticket and no longer offered. This cannot be undone.')}
        {remove.isError && <p className={styles.alert}>{remove.error.message}</p>}
      </ConfirmDialog>
    </section>
  )
}
