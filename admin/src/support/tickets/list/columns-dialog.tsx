import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Button, Checkbox, Modal } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import styles from './columns-dialog.module.css'
import type { Columns } from './use-columns.ts'

/** Which columns stand in the list, and in which order. */
export function ColumnsDialog({ columns, onClose }: { columns: Columns; onClose: () => void }) {
  const { all, change, reset } = columns

  const toggle = (place: number) => change(all.map((column, at) => (at === place ? { ...column, isShown: !column.isShown } : column)))

  function move(place: number, step: number) {
    const next = [...all]
    next.splice(place + step, 0, ...next.splice(place, 1))
    change(next)
  }

  return (
    <Modal opened onClose={onClose} title={t('Columns')} size={360}>
      <ul className={styles.columns}>
        {all.map(({ sort, label, isShown, isFixed }, place) => (
          <li key={sort} className={styles.column}>
            <Checkbox label={t(label)} checked={isShown} disabled={isFixed === true} onChange={() => toggle(place)} />
            <span className={styles.moves}>
              <IconButton label={t('Move {name} up', { name: t(label) })} disabled={place === 0} onClick={() => move(place, -1)}>
                <IconArrowUp aria-hidden />
              </IconButton>
              <IconButton
                label={t('Move {name} down', { name: t(label) })}
                disabled={place === all.length - 1}
                onClick={() => move(place, 1)}
              >
                <IconArrowDown aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t('Drag the edge of a column to change its width, double-click it to take that back.')}</p>
      <div className={styles.buttons}>
        <Button onClick={reset}>{t('Reset')}</Button>
        <Button variant="filled" onClick={onClose}>
          {t('Done')}
        </Button>
      </div>
    </Modal>
  )
}
