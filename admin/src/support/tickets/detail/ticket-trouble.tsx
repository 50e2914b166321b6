import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Button, VisuallyHidden } from '@mantine/core'
import { IconEyeOff, IconMailQuestion } from '@tabler/icons-react'
import { useEnvironment, useMe } from '#admin/kernel/me.queries.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import { sightOf } from '../list/sight.ts'
import styles from './ticket-trouble.module.css'

interface Props {
  readonly ticketKey: string
  readonly error: Error
  /** It was on the screen a moment ago. */
  readonly wasOpen: boolean
  readonly back: () => void
  readonly retry: () => void
}

/** Instead of a ticket: it is not there, not there any more, or could not be loaded. */
export function TicketTrouble({ ticketKey, error, wasOpen, back, retry }: Props) {
  return (
    <div className={styles.place}>
      <VisuallyHidden component="h1">{ticketKey}</VisuallyHidden>
      {isAbsent(error) ? (
        wasOpen ? (
          <Lost ticketKey={ticketKey} back={back} />
        ) : (
          <Absent ticketKey={ticketKey} back={back} />
        )
      ) : (
        <ErrorState
          title={t('{ticket} could not be loaded', { ticket: ticketKey })}
          onRetry={retry}
          requestId={isProblem(error) ? error.requestId : null}
        >
          {error.message} {t('Your drafts are safe.')}
        </ErrorState>
      )}
    </div>
  )
}

/** What cannot be a number is answered like what does not exist. */
export function isAbsent(error: unknown): boolean {
  return isProblem(error) && (error.status === 404 || error.status === 422 || error.status === 400)
}

function Lost({ ticketKey, back }: { ticketKey: string; back: () => void }) {
  const sight = sightOf(useMe())
  return (
    <EmptyState
      icon={<IconEyeOff stroke={1.6} aria-hidden />}
      title={t('You no longer see {ticket}', { ticket: ticketKey })}
      action={<BackButton back={back} />}
    >
      {t('It was given to somebody else, moved to another category, or deleted. What you had written is kept in this browser.')} {sight}
    </EmptyState>
  )
}

// Whether the ticket exists is not said: who may not see it must not learn that.
function Absent({ ticketKey, back }: { ticketKey: string; back: () => void }) {
  const { name } = useEnvironment()
  const sight = sightOf(useMe())
  return (
    <EmptyState
      icon={<IconMailQuestion stroke={1.6} aria-hidden />}
      title={t('There is no {ticket} here for you', { ticket: ticketKey })}
      action={<BackButton back={back} />}
    >
      {t('You are looking at {environment}; tickets of another environment are not shown here.', { environment: name })}{' '}
      {sight || t('The number may be mistyped.')}
    </EmptyState>
  )
}

function BackButton({ back }: { back: () => void }) {
  return (
    <Button variant="filled" onClick={back}>
      {t('Go to the list')}
    </Button>
  )
}
