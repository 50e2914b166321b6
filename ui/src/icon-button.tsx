import { Tooltip } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import css from './icon-button.module.css'
import { Kbd } from './kbd.tsx'
import { keyName, keyShortcut } from './key-names.ts'

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'className' | 'title'> {
  /** What it does, in the tooltip and for those who hear it. */
  readonly label: string
  /** The key that does the same, such as `mod+k`. */
  readonly shortcut?: string
  /** Pressed in, for what stays on. */
  readonly isOn?: boolean
  /** A dot of news on its corner. */
  readonly hasNews?: boolean
  readonly children: ReactNode
}

/** An icon that acts. Its tooltip says what it does and which key does the same. */
export function IconButton({ label, shortcut, isOn, hasNews, children, ...button }: Props) {
  const text = shortcut ? (
    <span className={css.tip}>
      {label} <Kbd isSmall>{keyName(shortcut)}</Kbd>
    </span>
  ) : (
    label
  )
  return (
    <Tooltip label={text} disabled={button.disabled ?? false}>
      <button
        type="button"
        {...button}
        className={css.button}
        aria-label={label}
        aria-pressed={isOn}
        aria-keyshortcuts={shortcut && keyShortcut(shortcut)}
      >
        {children}
        {hasNews && <span className={css.news} />}
      </button>
    </Tooltip>
  )
}
