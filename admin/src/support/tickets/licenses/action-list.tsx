import { t } from '@keydesk/ui/messages.ts'
import { useMinuteClock } from '@keydesk/ui/minute-clock.ts'
import { Button } from '@mantine/core'
import { generalError } from '#admin/kernel/problem.ts'
import { actionWords, changesOf, stateWords } from '#admin/licensing/licenses/history-words.ts'
import { ContextSection } from '../context/context-section.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './license-section.module.css'
import { type ActionLine, useDecideAction, useUndoAction } from './ticket-licenses.queries.ts'

/** What was done to licenses in this ticket, and what waits for an Admin. */
export function ActionList({ actions, ticket }: { actions: readonly ActionLine[]; ticket: TicketDetail }) {
  return (
    <ContextSection title={t('Changes of licenses')} count={actions.length}>
      <ul>
        {actions.slice(0, 5).map((action) => (
          <Action key={action.id} action={action} ticketId={ticket.id} />
        ))}
      </ul>
    </ContextSection>
  )
}

function Action({ action, ticketId }: { action: ActionLine; ticketId: string }) {
  const now = useMinuteClock()
  const undo = useUndoAction(ticketId)
  const decide = useDecideAction(ticketId)
  const trouble = generalError(undo.error ?? decide.error)
  const isUndoable = action.undoableUntil !== null && new Date(action.undoableUntil) > now

  return (
    <li className={styles.action}>
      {[t(actionWords[action.kind]), ...changesOf(action)].join(' · ')}
      {action.state !== 'applied' && ` · ${t(stateWords[action.state])}`}
      <small>
        {action.askedBy}: {action.reason}
      </small>
      {action.isUnproven && <small>{t('Nobody has used it successfully for a day since.')}</small>}
      {trouble && (
        <span className={styles.alert} role="alert">
          {trouble}
        </span>
      )}
      {(isUndoable || action.canDecide) && (
        <div className={styles.buttons}>
          {isUndoable && (
            <Button size="compact-xs" loading={undo.isPending} onClick={() => undo.mutate(action.id)}>
              {t('Undo')}
            </Button>
          )}
          {action.canDecide && (
            <>
              <Button size="compact-xs" loading={decide.isPending} onClick={() => decide.mutate({ action: action.id, isApproved: true })}>
                {t('Approve')}
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => decide.mutate({ action: action.id, isApproved: false })}>
                {t('Refuse')}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}
