import type { ReactNode } from 'react'
import styles from './setting-row.module.css'

interface Props {
  readonly title: string
  /** What it does, in one sentence. */
  readonly text: string
  /** A wide control stands below the words where there is little room. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** One setting: what it is, and the control at its end. */
export function SettingRow({ title, text, isWide = false, children }: Props) {
  return (
    <div className={styles.row} data-wide={isWide || undefined}>
      <div className={styles.words}>
        <h3 className={styles.name}>{title}</h3>
        <p className={styles.text}>{text}</p>
      </div>
      {children}
    </div>
  )
}
