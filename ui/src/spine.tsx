import type { ReactNode } from 'react'
import css from './spine.module.css'

/** One vertical line on which messages, notes and events hang: a ticket is one story. */
export function Spine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={css.spine} aria-label={label}>
      {children}
    </section>
  )
}
