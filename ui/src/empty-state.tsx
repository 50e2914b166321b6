import type { ReactNode } from 'react'
import css from './empty-state.module.css'

interface Props {
  readonly icon?: ReactNode
  /** The fact. */
  readonly title: string
  /** One sentence why. */
  readonly children: ReactNode
  /** The one thing to do, and at most a quieter one beside it. */
  readonly action?: ReactNode
  readonly isTrouble?: boolean
}

/** Instead of content: what is the case, why, and what can be done. */
export function EmptyState({ icon, title, children, action, isTrouble = false }: Props) {
  return (
    <section className={css.state} data-trouble={isTrouble || undefined} role={isTrouble ? 'alert' : undefined}>
      {icon && <span className={css.icon}>{icon}</span>}
      <h2 className={css.title}>{title}</h2>
      <div className={css.why}>{children}</div>
      {action && <div className={css.action}>{action}</div>}
    </section>
  )
}
