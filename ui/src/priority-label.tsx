import { t } from './messages.ts'
import { type Priority, priorityWords } from './priority.ts'
import { PriorityGlyph } from './priority-glyph.tsx'
import css from './priority-label.module.css'

/** Glyph and word. Only what needs somebody is coloured. */
export function PriorityLabel({ priority }: { priority: Priority }) {
  return (
    <span className={css.label} data-priority={priority}>
      <PriorityGlyph priority={priority} />
      {t(priorityWords[priority])}
    </span>
  )
}
