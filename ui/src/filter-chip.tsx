import { IconPlus, IconX } from '@tabler/icons-react'
import css from './filter-chip.module.css'
import { Kbd } from './kbd.tsx'
import { t } from './messages.ts'

interface Props {
  readonly field: string
  readonly value: string
  /** Opens the choice of another value. */
  readonly onOpen?: () => void
  readonly onRemove: () => void
}

/** One condition of a list: the field in grey, the value in ink, a cross that takes it away. */
export function FilterChip({ field, value, onOpen, onRemove }: Props) {
  const text = (
    <>
      <span className={css.field}>{field}</span> <span className={css.value}>{value}</span>
    </>
  )
  return (
    <span className={css.chip}>
      {onOpen ? (
        <button type="button" className={css.text} onClick={onOpen}>
          {text}
        </button>
      ) : (
        <span className={css.text}>{text}</span>
      )}
      <button type="button" className={css.remove} aria-label={t('Remove filter {field} {value}', { field, value })} onClick={onRemove}>
        <IconX size={12} stroke={1.6} aria-hidden />
      </button>
    </span>
  )
}

/** The dashed place of the next condition. */
export function AddFilterChip({ shortcut, ...button }: { shortcut?: string } & React.ComponentProps<'button'>) {
  return (
    <button type="button" aria-keyshortcuts={shortcut} {...button} className={css.add}>
      <IconPlus size={14} stroke={1.6} aria-hidden />
      {t('Filter')}
      {shortcut && <Kbd isSmall>{shortcut}</Kbd>}
    </button>
  )
}
