import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import css from './count-tabs.module.css'
import { writtenNumber } from './written-number.ts'

export interface CountTab {
  readonly value: string
  readonly label: string
  /** A string where the number is not known exactly, such as `99+`. */
  readonly count?: number | string | null
}

interface Props {
  /** What the tabs are of, for those who hear them. */
  readonly label: string
  readonly tabs: readonly CountTab[]
  readonly value: string
  readonly onChange: (value: string) => void
  /** Stands at the far end of the line. */
  readonly children?: ReactNode
}

/** Views of one list side by side, each with its number; the one you are in is underlined. Arrows move. */
export function CountTabs({ label, tabs, value, onChange, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const at = tabs.findIndex((tab) => tab.value === value)

  // On a narrow screen the line scrolls, and the view you are in is never beyond its edge: not when the numbers have come either.
  const widths = tabs.map(({ count }) => count).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: numbers make the tabs wider
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at, widths])

  function move(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = step && tabs[(at + step + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus()
  }

  return (
    <div className={css.line}>
      <div ref={list} className={css.tabs} role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab, index) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            className={css.tab}
            aria-selected={tab.value === value}
            tabIndex={index === Math.max(at, 0) ? 0 : -1}
            onClick={() => onChange(tab.value)}
          >
            <span className={css.word} data-word={tab.label}>
              {tab.label}
            </span>
            {tab.count != null && <span className={css.count}>{typeof tab.count === 'number' ? writtenNumber(tab.count) : tab.count}</span>}
          </button>
        ))}
      </div>
      {children && <div className={css.end}>{children}</div>}
    </div>
  )
}
