import { t } from '@keydesk/ui/messages.ts'
import type { KeyboardEvent, PointerEvent } from 'react'
import { sensibleWidth } from './columns.ts'
import styles from './ticket-table.module.css'

interface Props {
  /** The name of the column as it is shown. */
  readonly label: string
  /** Columns behind the subject grow to the left, because the subject gives them the room. */
  readonly isAtStart: boolean
  readonly onResize: (width: number | null) => void
}

const step = 8

/** The edge of a column: dragged or moved by arrow keys it changes the width, a double click makes it usual again. */
export function ColumnHandle({ label, isAtStart, onResize }: Props) {
  const direction = isAtStart ? -1 : 1

  function drag(event: PointerEvent<HTMLElement>) {
    const handle = event.currentTarget
    const { head, table, property } = placeOf(handle)
    const [from, startWidth] = [event.clientX, head.offsetWidth]
    const widthAt = (x: number) => sensibleWidth(startWidth + (x - from) * direction)
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = ({ clientX }) => table.style.setProperty(property, `${widthAt(clientX)}px`)
    handle.onpointerup = ({ clientX }) => {
      handle.onpointermove = null
      handle.onpointerup = null
      if (clientX !== from) onResize(widthAt(clientX))
    }
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const steps = { ArrowLeft: -step, ArrowRight: step }[event.key]
    if (steps === undefined) return
    event.preventDefault()
    onResize(sensibleWidth(placeOf(event.currentTarget).head.offsetWidth + steps * direction))
  }

  return (
    <button
      type="button"
      className={styles.handle}
      data-start={isAtStart || undefined}
      aria-label={t('Width of {column}', { column: label })}
      onPointerDown={drag}
      onKeyDown={press}
      onDoubleClick={() => onResize(null)}
    />
  )
}

function placeOf(handle: HTMLElement) {
  const head = handle.closest('th')
  const table = handle.closest('table')
  if (!head || !table) throw new Error('A handle stands in the head of a table')
  return { head, table, property: `--w-${head.dataset.column}` }
}
