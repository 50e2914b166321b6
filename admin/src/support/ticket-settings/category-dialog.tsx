import { msg, t } from '@keydesk/ui/messages.ts'
import { Button, Modal, Radio, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import { type Category, useCategoryChanges } from '../categories/categories.queries.ts'
import { CategoryDot } from './category-dot.tsx'
import styles from './ticket-settings-page.module.css'

const colors: Record<Category['color'], string> = {
  gray: msg('Gray'),
  blue: msg('Blue'),
  teal: msg('Teal'),
  green: msg('Green'),
  violet: msg('Violet'),
  amber: msg('Amber'),
  red: msg('Red'),
}

/** A category, new or to be changed. */
export function CategoryDialog({ category, onClose }: { category: Category | null; onClose: () => void }) {
  const { create, change } = useCategoryChanges()
  const [name, setName] = useState(category?.name ?? '')
  const [label, setLabel] = useState(category?.label ?? '')
  const [color, setColor] = useState<Category['color']>(category?.color ?? 'gray')
  const [isTechnical, setTechnical] = useState(category?.isTechnical ?? false)
  const { error, isPending } = category ? change : create

  function submit(event: FormEvent) {
    event.preventDefault()
    const wanted = { name, color, isTechnical, ...(label.trim() && { label }) }
    if (category) change.mutate({ id: category.id, ...wanted }, { onSuccess: onClose })
    else create.mutate(wanted, { onSuccess: onClose })
  }

  const title = category ? t('Edit category') : t('New category')
  const trouble = generalError(error, ['name', 'label'])
  return (
    <Modal opened onClose={onClose} title={title} size={420}>
      <form className={styles.form} onSubmit={submit} aria-label={title}>
        <TextInput
          label={t('Name')}
          required
          data-autofocus
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={errorOf(error, 'name')}
        />
        <TextInput
          label={t('Short name')}
          description={t('For the list, at most 20 letters')}
          maxLength={20}
          placeholder={name.slice(0, 20)}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          error={errorOf(error, 'label')}
        />
        <Radio.Group label={t('Colour')} value={color} onChange={(next) => setColor(next as Category['color'])}>
          <div className={styles.colors}>
            {Object.entries(colors).map(([value, words]) => (
              <Radio
                key={value}
                value={value}
                label={
                  <span className={styles.color}>
                    <CategoryDot color={value as Category['color']} /> {t(words)}
                  </span>
                }
              />
            ))}
          </div>
        </Radio.Group>
        <Switch
          label={t('Technical: developers see its tickets')}
          checked={isTechnical}
          onChange={(event) => setTechnical(event.currentTarget.checked)}
        />
        {trouble && (
          <p className={styles.alert} role="alert">
            {trouble}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="filled" loading={isPending}>
            {category ? t('Save') : t('Create category')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
