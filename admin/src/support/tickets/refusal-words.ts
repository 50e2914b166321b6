import { t } from '@keydesk/ui/messages.ts'
import { priorityWords } from '@keydesk/ui/priority.ts'
import { statusWords } from '@keydesk/ui/status.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import type { MessageEntry } from './ticket-detail.ts'
import type { TicketSummary } from './tickets.queries.ts'

/** What was refused and what is safe, in a sentence each. */
export function refusalWords(error: unknown, what: string, { hasText = true } = {}): string {
  const safe = hasText ? t(' Your text is kept.') : ''
  const again = hasText ? t(' Your text is kept, and trying again does nothing twice.') : ''
  if (!isProblem(error)) return `${what} failed in this browser.${safe}`

  const { status, requestId, message } = error
  if (status === 0) return `${what} got no answer: the server cannot be reached.${again}`
  if (status >= 500) return `${what} failed on the server${requestId ? ` (request ${requestId})` : ''}.${again}`
  if (status === 429) return `${what} was refused: too many requests.${safe}`
  if (status === 404) return `This ticket is no longer here for you.${safe}`
  return `${message}${safe}`
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
  return `${by.name || 'Somebody'} ${changeWords(field, to)} meanwhile. Nothing of yours was changed.`
}

function changeWords(field: StaleChange['field'], to: unknown): string {
  switch (field) {
    case 'status':
      return `set the status to ${statusWords[to as keyof typeof statusWords] ?? to}`
    case 'priority':
      return `set the priority to ${priorityWords[to as keyof typeof priorityWords] ?? to}`
    case 'assigneeId':
      return to ? `assigned this to ${(to as { name: string }).name}` : 'unassigned this'
    case 'categoryId':
      return to ? `set the category to ${(to as { label: string }).label}` : t('removed the category')
  }
}

/** What arrived while somebody wrote; null when that is not why sending stopped. */
export function newMessagesIn(error: unknown): MessageEntry[] | null {
  if (!isProblem(error, 'new_messages')) return null
  return (error.facts as { messages?: MessageEntry[] }).messages ?? []
}
