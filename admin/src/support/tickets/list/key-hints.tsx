import { Kbd } from '@keydesk/ui/kbd.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { useLiveState } from '../live/live-state.ts'
import styles from './key-hints.module.css'

const hints: readonly { keys: readonly string[]; label: string }[] = [
  { keys: ['J', 'K'], label: msg('move') },
  { keys: ['↵'], label: msg('open') },
  { keys: ['R'], label: msg('reply') },
  { keys: ['N'], label: msg('note') },
  { keys: ['S'], label: msg('status') },
  { keys: ['U'], label: msg('mark unread') },
]

/** The likeliest keys of the list, and whether it is live. */
export function KeyHints() {
  const isLive = useLiveState()

  return (
    <footer className={styles.hints}>
      {hints.map(({ keys, label }) => (
        <span key={label} className={styles.hint}>
          {keys.map((key) => (
            <Kbd key={key} isSmall>
              {key}
            </Kbd>
          ))}
          {t(label)}
        </span>
      ))}
      <span className={styles.space} />
      {!isLive && (
        <span className={styles.offline} role="status">
          {t('Not connected: changes show when the server answers again')}
        </span>
      )}
      <span className={styles.hint}>
        <Kbd isSmall>?</Kbd>
        {t('all shortcuts')}
      </span>
    </footer>
  )
}
