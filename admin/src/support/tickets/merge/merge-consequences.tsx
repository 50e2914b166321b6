import { t } from '@keydesk/ui/messages.ts'
import { priorityWords } from '@keydesk/ui/priority.ts'
import { useQuery } from '@tanstack/react-query'
import { mergePreviewQuery } from './merge.queries.ts'
import { type Candidate, keysInWords } from './merge-choice.ts'
import styles from './merge-dialog.module.css'

interface Props {
  readonly primary: Candidate
  readonly sources: readonly Candidate[]
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What will happen, before anybody confirms it. */
export function MergeConsequences({ primary, sources }: Props) {
  const { data: preview, error } = useQuery(
    mergePreviewQuery(
      primary.id,
      sources.map(({ id }) => id),
    ),
  )
  if (error) {
    return (
      <p className={styles.trouble} role="alert">
        {error.message}
      </p>
    )
  }
  if (!preview) return <p className={styles.note}>{t('Looking at what would move')}</p>

  const keys = keysInWords(sources.map(({ key }) => key))
  const files = preview.filesMoved > 0 ? ` and ${counted(preview.filesMoved, 'file', 'files')}` : ''
  const { from, to } = preview.priority
  return (
    <section aria-label={t('What will happen')}>
      <ul className={styles.consequences}>
        <li>
          {counted(preview.messagesMoved, 'message', 'messages')}
          {files} {preview.messagesMoved + preview.filesMoved === 1 ? 'moves' : 'move'} to {primary.key} in the order they were written,
          each with the number it came from.
        </li>
        {to !== from && (
          <li>
            The priority becomes {priorityWords[to]}, the highest of all; it is {priorityWords[from]} now.
          </li>
        )}
        <li>{t('The first response counts from the earliest of them.')}</li>
        <li>
          {keys} {sources.length === 1 ? 'is' : 'are'} closed. The old {sources.length === 1 ? 'number' : 'numbers'}, links and replies by
          mail lead to {primary.key}.
        </li>
        <li>Answers go to {preview.recipient}. Nobody is added, and nobody is mailed now.</li>
        <li>{t('You can undo this for 30 days.')}</li>
      </ul>
    </section>
  )
}
