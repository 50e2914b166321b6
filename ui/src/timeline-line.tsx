import type { ReactNode } from 'react'
import { RelativeTime } from './relative-time.tsx'
import css from './timeline-line.module.css'

interface Props {
  readonly icon: ReactNode
  /** What happened, in one line; who and what changed in `<b>`. */
  readonly children: ReactNode
  readonly at: Date | string
}

/** Something happened between two messages: a glyph on the spine, a small line beside it. */
export function TimelineLine({ icon, children, at }: Props) {
  return (
    <div className={css.line}>
      <span className={css.glyph} aria-hidden>
        {icon}
      </span>
      <span className={css.text}>
        {children} · <RelativeTime at={at} form="clock" />
      </span>
    </div>
  )
}
