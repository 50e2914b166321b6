import { t } from '@keydesk/ui/messages.ts'
import { type Priority, priorityWords } from '@keydesk/ui/priority.ts'
import { type Status, statusWords } from '@keydesk/ui/status.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import type { MessageEntry } from './ticket-detail.ts'
import type { TicketSummary } from './tickets.queries.ts'

/** What was refused and what is safe, in a sentence each. What it was is the subject of a sentence: *The reply*. */
export function refusalWords(error: unknown, what: string, { hasText = true } = {}): string {
  const isUncertain = isProblem(error) && (error.status === 0 || error.status >= 500)
  const safe = isUncertain ? t('Your text is kept, and trying again does nothing twice.') : t('Your text is kept.')
  return hasText ? `${reasonWords(error, what)} ${safe}` : reasonWords(error, what)
}

function reasonWords(error: unknown, what: string): string {
  if (!isProblem(error)) return t('{what} failed in this browser.', { what })

  const { status, requestId, message } = error
  if (status === 0) return t('{what} got no answer: the server cannot be reached.', { what })
  if (status >= 500 && requestId) return t('{what} failed on the server (request {request}).', { what, request: requestId })
  if (status >= 500) return t('{what} failed on the server.', { what })
  if (status === 429) return t('{what} was refused: too many requests.', { what })
  return status === 404 ? t('This ticket is no longer here for you.') : message
}

export interface StaleChange {
  readonly field: 'status' | 'priority' | 'assigneeId' | 'categoryId'
  readonly to: unknown
  readonly by: { readonly name: string }
}

/** What a change that came too late was told: by whom the field was changed, and the ticket as it is now. */
export function staleFacts(error: unknown): { changes: StaleChange[]; current: TicketSummary } | null {
  if (!isProblem(error, 'stale_version')) return null
  const { changes, current } = error.facts as { changes?: StaleChange[]; current?: TicketSummary }
  return changes && current ? { changes, current } : null
}

/** "Tomasz Wilk set the status to Waiting meanwhile." */
export function staleWords({ field, to, by }: StaleChange): string {
  return `${changeWords(by.name || t('Somebody'), field, to)} ${t('Nothing of yours was changed.')}`
}

function changeWords(name: string, field: StaleChange['field'], to: unknown): string {
  switch (field) {
    case 'status':
      return t('{name} set the status to {status} meanwhile.', { name, status: t(statusWords[to as Status] ?? String(to)) })
    case 'priority':
      return t('{name} set the priority to {priority} meanwhile.', { name, priority: t(priorityWords[to as Priority] ?? String(to)) })
    case 'assigneeId':
      if (!to) return t('{name} unassigned this meanwhile.', { name })
      return t('{name} assigned this to {colleague} meanwhile.', { name, colleague: (to as { name: string }).name })
    case 'categoryId':
      if (!to) return t('{name} removed the category meanwhile.', { name })
      return t('{name} set the category to {category} meanwhile.', { name, category: (to as { label: string }).label })
  }
}

/** What arrived while somebody wrote; null when that is not why sending stopped. */
export function newMessagesIn(error: unknown): MessageEntry[] | null {
  if (!isProblem(error, 'new_messages')) return null
  return (error.facts as { messages?: MessageEntry[] }).messages ?? []
}
