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
  const { messagesMoved: messages, filesMoved: files, recipient, priority } = preview
  return (
    <section aria-label={t('What will happen')}>
      <ul className={styles.consequences}>
        <li>
          {files === 0
            ? t(
                '{messages, plural, one {# message moves} other {# messages move}} to {ticket} in the order they were written, each with the number it came from.',
                { messages, ticket: primary.key },
              )
            : t(
                '{messages, plural, one {# message} other {# messages}} and {files, plural, one {# file} other {# files}} move to {ticket} in the order they were written, each with the number it came from.',
                { messages, files, ticket: primary.key },
              )}
        </li>
        {priority.to !== priority.from && (
          <li>
            {t('The priority becomes {highest}, the highest of all; it is {current} now.', {
              highest: t(priorityWords[priority.to]),
              current: t(priorityWords[priority.from]),
            })}
          </li>
        )}
        <li>{t('The first response counts from the earliest of them.')}</li>
        <li>
          {t(
            '{count, plural, one {{tickets} is closed. The old number} other {{tickets} are closed. The old numbers}}, links and replies by mail lead to {primary}.',
            { count: sources.length, tickets: keys, primary: primary.key },
          )}
        </li>
        <li>{t('Answers go to {address}. Nobody is added, and nobody is mailed now.', { address: recipient })}</li>
        <li>{t('You can undo this for 30 days.')}</li>
      </ul>
    </section>
  )
}
