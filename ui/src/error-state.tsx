import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { EmptyState } from './empty-state.tsx'
import css from './error-state.module.css'
import { t } from './messages.ts'

interface Props {
  /** What happened: *The list could not be loaded*. */
  readonly title: string
  /** What is safe, and what to do. */
  readonly children: ReactNode
  readonly onRetry?: () => void
  /** What support needs to find it in the log. */
  readonly requestId?: string | null
}

/** Something failed: what happened, what is safe, what to do. */
export function ErrorState({ title, children, onRetry, requestId }: Props) {
  const [isCopied, setCopied] = useState(false)

  const action = (onRetry || requestId) && (
    <>
      {onRetry && (
        <Button variant="filled" onClick={onRetry}>
          {t('Try again')}
        </Button>
      )}
      {requestId && (
        <Button variant="subtle" onClick={() => navigator.clipboard.writeText(requestId).then(() => setCopied(true))}>
          {isCopied ? t('Copied') : t('Copy request ID')}
          <span className={css.id}>{requestId.slice(0, 9)}</span>
        </Button>
      )}
    </>
  )
  return (
    <EmptyState isTrouble icon={<IconCloudOff aria-hidden />} title={title} action={action}>
      {children}
    </EmptyState>
  )
}
