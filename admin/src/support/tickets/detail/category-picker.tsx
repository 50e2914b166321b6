import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { useQuery } from '@tanstack/react-query'
import { categoriesQuery } from '#admin/support/categories/categories.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './category-picker.module.css'

type Category = NonNullable<TicketDetail['category']>

interface Props {
  readonly ticket: Pick<TicketDetail, 'category' | 'abilities'>
  readonly onChange: (category: Category | null) => void
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

const none = 'none'

export function CategoryPicker({ ticket: { category, abilities }, onChange, ...controls }: Props) {
  const { data: categories = [] } = useQuery(categoriesQuery)
  const full = categories.find(({ id }) => id === category?.id)
  const choices = [
    ...categories.map(({ id, name }) => ({ value: id, label: name })),
    ...(category && !full ? [{ value: category.id, label: category.label }] : []),
    ...(category ? [{ value: none, label: t('No category') }] : []),
  ]

  function choose(id: string) {
    const chosen = categories.find((one) => one.id === id)
    onChange(chosen ? { id: chosen.id, key: chosen.key, label: chosen.label, color: chosen.color } : null)
  }

  return (
    <MenuPicker
      label={t('Category')}
      choices={choices}
      value={category?.id ?? none}
      onChange={choose}
      isDisabled={!abilities.changeCategory}
      {...controls}
    >
      <span className={styles.name} data-none={category === null || undefined}>
        {full?.name ?? category?.label ?? t('No category')}
      </span>
    </MenuPicker>
  )
}
