import { spokenLanguage } from '@keydesk/ui/messages.ts'
import type { ReactNode } from 'react'
import styles from './context-section.module.css'

/** A part of the context, with its name and how many there are. */
export function ContextSection({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>
        {title} {count !== undefined && <span className={styles.count}>{count.toLocaleString(spokenLanguage())}</span>}
      </h3>
      {children}
    </section>
  )
}
