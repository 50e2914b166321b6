import { IconChevronsDown, IconChevronsUp } from '@tabler/icons-react'
import { Children, type ReactNode, useState } from 'react'
import { t } from './messages.ts'
import css from './timeline-fold.module.css'

const mostLines = 2

/** Lines that follow each other: up to two stand, three or more fold into *4 events*. */
export function TimelineFold({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const count = Children.count(children)
  if (count <= mostLines) return children

  const Icon = isOpen ? IconChevronsUp : IconChevronsDown
  return (
    <>
      <div className={css.line}>
        <button type="button" className={css.button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon size={12} stroke={1.6} aria-hidden />
          {t('{count, plural, one {# event} other {# events}}', { count })}
        </button>
      </div>
      {isOpen && children}
    </>
  )
}
