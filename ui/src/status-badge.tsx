import { t } from './messages.ts'
import { type Status, statusWords } from './status.ts'
import css from './status-badge.module.css'
import { StatusGlyph } from './status-glyph.tsx'

/** A filled status, only for pickers and the portal. In the portal *Waiting* asks the customer to act, so there it is solid. */
export function StatusBadge({
  status,
  word = t(statusWords[status]),
  isSolid = false,
}: {
  status: Status
  word?: string
  isSolid?: boolean
}) {
  return (
    <span className={css.badge} data-status={status} data-solid={isSolid || undefined}>
      <StatusGlyph status={status} />
      {word}
    </span>
  )
}
