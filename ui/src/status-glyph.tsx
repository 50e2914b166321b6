import type { ReactNode } from 'react'
import { t } from './messages.ts'
import { type Status, statusWords } from './status.ts'
import css from './status-glyph.module.css'

const ring = <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.6" />
const disc = <circle cx="7" cy="7" r="6.05" fill="currentColor" />
const onDisc = { className: css.onDisc, fill: 'none', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const

const shapes: Record<Status, ReactNode> = {
  open: ring,
  in_progress: (
    <>
      {ring}
      <path d="M7 3.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" />
    </>
  ),
  waiting: (
    <>
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.1 1.2" />
      <path d="M5.6 5v4M8.4 5v4" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  resolved: (
    <>
      {disc}
      <path d="M4.3 7.2l1.9 1.9 3.6-3.9" {...onDisc} />
    </>
  ),
  closed: (
    <>
      {disc}
      <path d="M4.4 7h5.2" {...onDisc} />
    </>
  ),
}

/** Each status has a shape of its own; the colour only repeats it. Alone, without a word beside it, it needs `isAlone`. */
export function StatusGlyph({ status, isAlone = false }: { status: Status; isAlone?: boolean }) {
  const glyph = (
    <svg viewBox="0 0 14 14" className={css.glyph} data-status={status} aria-hidden="true">
      {shapes[status]}
    </svg>
  )
  if (!isAlone) return glyph

  return (
    <span role="img" aria-label={t(statusWords[status])} title={t(statusWords[status])}>
      {glyph}
    </span>
  )
}
