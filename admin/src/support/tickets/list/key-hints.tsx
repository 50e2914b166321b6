import { Kbd } from '@keydesk/ui/kbd.tsx'
import { useLiveState } from '../live/live-state.ts'
import styles from './key-hints.module.css'

const hints: readonly { keys: readonly string[]; label: string }[] = [
  { keys: ['J', 'K'], label: 'move' },
  { keys: ['↵'], label: 'open' },
  { keys: ['R'], label: 'reply' },
  { keys: ['N'], label: 'note' },
  { keys: ['S'], label: 'status' },
  { keys: ['U'], label: 'mark unread' },
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
          {label}
        </span>
      ))}
      <span className={styles.space} />
      {!isLive && (
        <span className={styles.offline} role="status">
          Not connected: changes show when the server answers again
        </span>
      )}
      <span className={styles.hint}>
        <Kbd isSmall>?</Kbd>
        all shortcuts
      </span>
    </footer>
  )
}
