import type { ReactNode } from 'react'
import { t } from './messages.ts'
import { type Priority, priorityWords } from './priority.ts'
import css from './priority-glyph.module.css'

const shapes: Record<Priority, ReactNode> = {
  low: (
    <>
      <path d="M2 12V9h2.4v3z" fill="currentColor" />
      <path d="M5.8 12V6h2.4v6zM9.6 12V3H12v9z" fill="currentColor" opacity=".28" />
    </>
  ),
  normal: (
    <>
      <path d="M2 12V9h2.4v3zM5.8 12V6h2.4v6z" fill="currentColor" />
      <path d="M9.6 12V3H12v9z" fill="currentColor" opacity=".28" />
    </>
  ),
  high: <path d="M2 12V9h2.4v3zM5.8 12V6h2.4v6zM9.6 12V3H12v9z" fill="currentColor" />,
  critical: (
    <>
      <rect x="1" y="1" width="12" height="12" rx="3" fill="currentColor" />
      <path d="M7 3.8v3.7" className={css.mark} strokeWidth="1.7" strokeLinecap="round" />
      <circle cx="7" cy="10" r="1" className={css.dot} />
    </>
  ),
}

/** Bars that fill, and a square for what is critical. Alone, without a word beside it, it needs `isAlone`. */
export function PriorityGlyph({ priority, isAlone = false }: { priority: Priority; isAlone?: boolean }) {
  const glyph = (
    <svg viewBox="0 0 14 14" className={css.glyph} data-priority={priority} aria-hidden="true">
      {shapes[priority]}
    </svg>
  )
  if (!isAlone) return glyph

  return (
    <span role="img" aria-label={t(priorityWords[priority])} title={t(priorityWords[priority])}>
      {glyph}
    </span>
  )
}
