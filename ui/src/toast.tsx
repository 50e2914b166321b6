import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { t } from './messages.ts'
import { type ToastMessage, toastStore } from './show-toast.ts'
import css from './toast.module.css'

const secondsToRead = 5
const secondsToUndo = 8

/** The one place where results are told: bottom centre. Stands once, at the top of the program. */
export function Toast() {
  const toast = useSyncExternalStore(toastStore.subscribe, toastStore.read, () => null)

  return (
    <div className={css.place} role="status" aria-live="polite">
      {toast && <Message key={toast.key} toast={toast} />}
    </div>
  )
}

function Message({ toast: { text, undo, until } }: { toast: ToastMessage }) {
  const [left, setLeft] = useState(() => (until ? secondsUntil(until) : undo ? secondsToUndo : secondsToRead))
  const [isHeld, setHeld] = useState(false)

  useEffect(() => {
    if (left === 0) toastStore.show(null)
    if (left === 0 || (isHeld && !until)) return
    const second = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(second)
  }, [left, isHeld, until])

  const hold = () => setHeld(true)
  const release = () => setHeld(false)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops the clock, the button inside acts
    <div className={css.toast} onMouseEnter={hold} onMouseLeave={release} onFocus={hold} onBlur={release}>
      <IconCheck size={16} stroke={1.6} aria-hidden />
      <span className={css.text}>{text}</span>
      {undo && (
        <button
          type="button"
          className={css.undo}
          onClick={() => {
            toastStore.show(null)
            undo()
          }}
        >
          {t('Undo')}{' '}
          <span className={css.left} aria-hidden>
            {t('{seconds} s', { seconds: left })}
          </span>
        </button>
      )}
    </div>
  )
}

const secondsUntil = (time: Date) => Math.max(1, Math.round((time.getTime() - Date.now()) / 1000))
