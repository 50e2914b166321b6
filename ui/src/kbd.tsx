import { IconCornerDownLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './kbd.module.css'

/** A key, drawn beside the label of the one or two likeliest actions. For the eye only: `aria-keyshortcuts` says it to the ear. */
export function Kbd({ children, isOnAccent = false, isSmall = false }: { children: ReactNode; isOnAccent?: boolean; isSmall?: boolean }) {
  return (
    <span className={css.key} data-key="" data-on-accent={isOnAccent || undefined} data-small={isSmall || undefined} aria-hidden="true">
      {isEnter(children) ? (
        <>
          {children.slice(0, -1)}
          <IconCornerDownLeft size={11} stroke={1.8} />
        </>
      ) : (
        children
      )}
    </span>
  )
}

// Drawn, because few fonts have the sign.
const isEnter = (children: ReactNode): children is string => typeof children === 'string' && children.endsWith('↵')
