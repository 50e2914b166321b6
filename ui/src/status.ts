import { msg } from './messages.ts'
export const statuses = ['open', 'in_progress', 'waiting', 'resolved', 'closed'] as const
export type Status = (typeof statuses)[number]

export const statusWords: Record<Status, string> = {
  open: 'Open',
  in_progress: msg('In progress'),
  waiting: 'Waiting',
  resolved: 'Resolved',
  closed: 'Closed',
}
