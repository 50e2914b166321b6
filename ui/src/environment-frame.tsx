import { IconFlask } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './environment-frame.module.css'
import { t } from './messages.ts'

interface Props {
  /** The name of the environment; null in Production, which needs no frame. */
  readonly name: string | null
  /** What is different here. */
  readonly note: string
  /** Links at the end of the strip. */
  readonly links?: ReactNode
  readonly children: ReactNode
}

/** Nobody works in Staging without knowing it: a strip above everything and a line around it, in a colour used for nothing else. */
export function EnvironmentFrame({ name, note, links, children }: Props) {
  if (name === null) return <div className={css.bare}>{children}</div>

  return (
    <div className={css.frame}>
      <aside className={css.strip} aria-label={t('Environment')}>
        <IconFlask size={16} stroke={1.6} aria-hidden />
        <b className={css.name}>{name}</b>
        <span className={css.note}>{note}</span>
        <span className={css.links}>{links}</span>
      </aside>
      <div className={css.inside}>{children}</div>
    </div>
  )
}
