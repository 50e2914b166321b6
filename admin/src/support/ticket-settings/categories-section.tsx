import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Button, Switch } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconChevronDown, IconChevronUp, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import layout from '#admin/platform/plain-page.module.css'
import { allCategoriesQuery, type Category, useCategoryChanges } from '../categories/categories.queries.ts'
import { CategoryDialog } from './category-dialog.tsx'
import { CategoryDot } from './category-dot.tsx'
import styles from './ticket-settings-page.module.css'

/** The categories in the order in which they are offered. What is archived stays on its tickets. */
export function CategoriesSection() {
  const { data: categories = [] } = useQuery(allCategoriesQuery)
  const { change, order } = useCategoryChanges()
  const [edited, setEdited] = useState<Category | 'new' | null>(null)
  const active = categories.filter(({ isActive }) => isActive)
  const archived = categories.filter(({ isActive }) => !isActive)
  const trouble = change.error ?? order.error

  function move(index: number, step: -1 | 1) {
    const ids = active.map(({ id }) => id)
    const [moved] = ids.splice(index, 1)
    if (moved) ids.splice(index + step, 0, moved)
    order.mutate(ids)
  }

  return (
    <section className={layout.section} aria-label={t('Categories')}>
      <div className={styles.head}>
        <h2 className={layout.title}>{t('Categories')}</h2>
        <Button onClick={() => setEdited('new')}>{t('New category')}</Button>
      </div>
      <p className={layout.intro}>{t('Developers see the tickets of technical categories.')}</p>
      {trouble && (
        <p className={styles.alert} role="alert">
          {t('Not saved: {reason}', { reason: trouble.message })}
        </p>
      )}
      <ul className={styles.list}>
        {active.map((category, index) => (
          <li key={category.id} className={styles.item}>
            <CategoryDot color={category.color} />
            <span className={styles.name}>{category.name}</span>
            <span className={styles.quiet}>{category.label}</span>
            <Switch
              className={styles.technical ?? ''}
              label={t('Technical')}
              size="xs"
              checked={category.isTechnical}
              onChange={(event) => change.mutate({ id: category.id, isTechnical: event.currentTarget.checked })}
            />
            <IconButton label={t('Move {name} up', { name: category.name })} disabled={index === 0} onClick={() => move(index, -1)}>
              <IconChevronUp />
            </IconButton>
            <IconButton
              label={t('Move {name} down', { name: category.name })}
              disabled={index === active.length - 1}
              onClick={() => move(index, 1)}
            >
              <IconChevronDown />
            </IconButton>
            <IconButton label={t('Edit {name}', { name: category.name })} onClick={() => setEdited(category)}>
              <IconPencil />
            </IconButton>
            <IconButton
              label={t('Archive {name}', { name: category.name })}
              onClick={() => change.mutate({ id: category.id, isActive: false })}
            >
              <IconArchive />
            </IconButton>
          </li>
        ))}
        {archived.map((category) => (
          <li key={category.id} className={styles.item} data-archived>
            <CategoryDot color={category.color} />
            <span className={styles.name}>{category.name}</span>
            <span className={styles.quiet}>{t('Archived')}</span>
            <span className={styles.technical} />
            <IconButton
              label={t('Offer {name} again', { name: category.name })}
              onClick={() => change.mutate({ id: category.id, isActive: true })}
            >
              <IconArchiveOff />
            </IconButton>
          </li>
        ))}
      </ul>
      {edited && <CategoryDialog category={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </section>
  )
}
