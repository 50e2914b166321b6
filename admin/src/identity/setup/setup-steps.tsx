import { t } from '@keydesk/ui/messages.ts'
import { IconCheck } from '@tabler/icons-react'
import styles from './setup-page.module.css'

export interface SetupStep {
  readonly title: string
  readonly text: string
  readonly isDone: boolean
}

/** What is to be filled in, and what is. The first that is not done is the one at hand. */
export function SetupSteps({ steps }: { steps: readonly SetupStep[] }) {
  const now = steps.findIndex(({ isDone }) => !isDone)

  return (
    <ol>
      {steps.map(({ title, text, isDone }, index) => (
        <li key={title} className={styles.step} data-state={isDone ? 'done' : index === now ? 'now' : undefined}>
          <span className={styles.mark}>{isDone ? <IconCheck size={14} stroke={1.6} aria-label={t('Filled in')} /> : index + 1}</span>
          <span className={styles.words}>
            <span className={styles.stepTitle}>{title}</span>
            <span className={styles.stepText}>{text}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
