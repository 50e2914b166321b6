import { Kbd } from '@keydesk/ui/kbd.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './search-box.module.css'
import { useShortcuts } from './use-shortcuts.ts'

const pause = 200

interface Props {
  /** What is searched: *Search tickets*. */
  readonly label: string
  /** By what it is found. */
  readonly placeholder: string
  readonly value: string
  /** `isDone`: the writer has pressed Enter, not only paused. */
  readonly onChange: (text: string, isDone: boolean) => void
}

/** The search of a list. It searches when the reader pauses. */
export function SearchBox({ label, placeholder, value, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const [asked, setAsked] = useState(value)
  const latest = useRef(onChange)
  latest.current = onChange

  if (value !== asked) {
    setAsked(value)
    setText(value)
  }

  useEffect(() => {
    if (text.trim() === asked) return
    const timer = setTimeout(() => {
      setAsked(text.trim())
      latest.current(text.trim(), false)
    }, pause)
    return () => clearTimeout(timer)
  }, [text, asked])

  useShortcuts('List', [{ keys: '/', label, run: () => field.current?.select() }])

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape' && text !== '') setText('')
    else if (event.key === 'Escape' || event.key === 'Enter') field.current?.blur()
    if (event.key === 'Enter') {
      setAsked(text.trim())
      latest.current(text.trim(), true)
    }
  }

  return (
    <search className={styles.box} data-filled={text !== '' || undefined}>
      <IconSearch size={14} stroke={1.6} aria-hidden />
      <input
        ref={field}
        type="text"
        enterKeyHint="search"
        className={styles.field}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        autoComplete="off"
        spellCheck={false}
      />
      {text === '' ? (
        <Kbd>/</Kbd>
      ) : (
        <button type="button" className={styles.clear} aria-label={t('Clear search')} onClick={() => setText('')}>
          <IconX size={14} stroke={1.6} />
        </button>
      )}
    </search>
  )
}
