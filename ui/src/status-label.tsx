import { t } from './messages.ts'
import { type Status, statusWords } from './status.ts'
import { StatusGlyph } from './status-glyph.tsx'
import css from './status-label.module.css'

/** Glyph and word: how tables and headers name a status. */
export function StatusLabel({ status }: { status: Status }) {
  return (
    <span className={css.label} data-status={status}>
      <StatusGlyph status={status} />
      {t(statusWords[status])}
    </span>
  )
}
