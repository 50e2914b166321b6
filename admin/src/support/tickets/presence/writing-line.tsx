import { IconPencil } from '@tabler/icons-react'
import type { Present } from './presence.queries.ts'
import { writingWords } from './presence-words.ts'
import styles from './writing-line.module.css'

/** Somebody else is writing here: two answers would be one too many. */
export function WritingLine({ people }: { people: readonly Present[] }) {
  const words = writingWords(people)
  return (
    <div role="status" aria-live="polite">
      {words && (
        <p className={styles.line}>
          <IconPencil size={14} stroke={1.6} aria-hidden />
          {words}
        </p>
      )}
    </div>
  )
}
