import { IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { Kbd } from './kbd.tsx'
import { type Choice, choicesFor } from './menu-choice.ts'
import { t } from './messages.ts'
import css from './picker-list.module.css'

interface Props<Value extends string> {
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChoose: (value: Value) => void
  readonly isSearchable: boolean
}

/** The list of a picker. Focus stays in one place, the field or the list itself, and the active line is told to those who cannot see it. */
export function PickerList<Value extends string>({ label, choices, value, onChoose, isSearchable }: Props<Value>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const found = choicesFor(choices, typed)
  const held = found.findIndex((choice) => choice.value === value)
  const [active, setActive] = useState(Math.max(held, 0))

  // At once, not when the pane has faded in: the next key already means the list. And back to where it was, unless it has gone elsewhere.
  useLayoutEffect(() => {
    const before = document.activeElement
    const pane = list.current?.parentElement
    const field = pane?.querySelector('input') ?? list.current
    field?.focus({ preventScroll: true })
    return () => {
      const isStillHere = document.activeElement === document.body || pane?.contains(document.activeElement)
      if (isStillHere && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])

  function activate(index: number) {
    setActive(index)
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }

  function choose(choice: Choice<Value> | undefined) {
    if (choice && !choice.isDisabled) onChoose(choice.value)
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const last = found.length - 1
    const moves: Record<string, number> = {
      ArrowDown: active < last ? active + 1 : 0,
      ArrowUp: active > 0 ? active - 1 : last,
      Home: 0,
      End: last,
    }
    const next = moves[event.key]

    if (next !== undefined) activate(next)
    else if (event.key === 'Enter' || (event.key === ' ' && !isSearchable)) choose(found[active])
    else if (!isSearchable && event.key.length === 1) jump(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** A choice's own key chooses it at once; a first letter goes to the next that begins with it. */
  function jump(key: string) {
    const byKey = found.find(({ shortcut }) => shortcut?.toLowerCase() === key.toLowerCase())
    if (byKey) return choose(byKey)
    const after = [...found.slice(active + 1), ...found.slice(0, active + 1)]
    const byLetter = after.find((choice) => choice.label.toLowerCase().startsWith(key.toLowerCase()))
    if (byLetter) activate(found.indexOf(byLetter))
  }

  const optionId = (index: number) => `${id}-${index}`
  const activeId = found[active] ? optionId(active) : undefined

  return (
    <div className={css.picker} role="dialog" aria-label={label}>
      {isSearchable && (
        <input
          data-autofocus
          className={css.search}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={id}
          aria-activedescendant={activeId}
          autoComplete="off"
          placeholder={label}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
      )}
      <div
        ref={list}
        id={id}
        className={css.list}
        role="listbox"
        aria-label={label}
        {...(isSearchable ? {} : { tabIndex: 0, 'data-autofocus': true, 'aria-activedescendant': activeId, onKeyDown: press })}
      >
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys, and says which line is active
          <div
            key={choice.value}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            className={css.option}
            aria-selected={choice.value === value}
            aria-disabled={choice.isDisabled || undefined}
            data-active={index === active || undefined}
            onMouseMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {choice.icon}
            <span className={css.label}>{choice.label}</span>
            {choice.note && <span className={css.note}>{choice.note}</span>}
            <span className={css.end}>
              {choice.value === value && <IconCheck size={14} stroke={1.6} aria-hidden />}
              {choice.shortcut && <Kbd>{choice.shortcut}</Kbd>}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={css.none} role="status">
          {t('Nothing matches “{typed}”', { typed })}
        </p>
      )}
    </div>
  )
}
