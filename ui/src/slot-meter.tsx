import { t } from './messages.ts'
import css from './slot-meter.module.css'
import { isFull, type Slots, sharesOf, teethOf } from './slots.ts'

interface Props extends Slots {
  readonly isBig?: boolean
  /** The numbers are always said; beside a sentence that says them they need not be written again. */
  readonly isBare?: boolean
}

/** How many places of a license are taken, as teeth of its key, and always in numbers. */
export function SlotMeter({ isBig = false, isBare = false, ...slots }: Props) {
  const teeth = teethOf(slots)
  const limit = Math.max(slots.planned ?? slots.limit, slots.limit)
  const words =
    limit > slots.limit
      ? t('{used} of {limit} in use, {planned} of them planned', { used: slots.used, limit, planned: limit - slots.limit })
      : t('{used} of {limit} in use', { used: slots.used, limit })

  return (
    <span className={css.meter} data-full={isFull(slots) || undefined} data-big={isBig || undefined} role="img" aria-label={words}>
      {teeth ? (
        <span className={css.teeth}>
          {teeth.map((tooth, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tooth is nothing but its place
            <i key={n} data-tooth={tooth} />
          ))}
        </span>
      ) : (
        <Bar {...slots} />
      )}
      {!isBare && (
        <span className={css.numbers}>
          {slots.used}/{limit}
        </span>
      )}
    </span>
  )
}

function Bar(slots: Slots) {
  const { used, free, planned } = sharesOf(slots)
  return (
    <span className={css.bar}>
      <i data-tooth="used" style={{ flexBasis: `${used}%` }} />
      <i style={{ flexBasis: `${free}%` }} />
      <i data-tooth="planned" style={{ flexBasis: `${planned}%` }} />
    </span>
  )
}
