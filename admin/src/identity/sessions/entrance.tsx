import { KeydeskMark } from '@keydesk/ui/keydesk-mark.tsx'
import { t } from '@keydesk/ui/messages.ts'
import type { ReactNode } from 'react'
import styles from './entrance.module.css'
import { KeyPattern } from './key-pattern.tsx'

interface Props {
  /** The title of the page, and of the browser's tab. */
  readonly title: string
  readonly children: ReactNode
}

/** The page in front of the desk: one form, and beside it the cut of keys. */
export function Entrance({ title, children }: Props) {
  return (
    <div className={styles.entrance}>
      <title>{t('{title} · Keydesk', { title })}</title>
      <main className={styles.side}>
        <div className={styles.brand}>
          <KeydeskMark size={24} />
          {t('Keydesk')}
        </div>
        <div className={styles.form}>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </div>
        <span />
      </main>
      <aside className={styles.art} aria-hidden="true">
        <KeyPattern />
      </aside>
    </div>
  )
}
