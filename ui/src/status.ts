import { msg } from './messages.ts'

export const statuses = ['open', 'in_progress', 'waiting', 'resolved', 'closed'] as const
export type Status = (typeof statuses)[number]

/** To be given by `t` where they are shown. */
export const statusWords: Record<Status, string> = {
  open: msg('Open'),
  in_progress: msg('In progress'),
  waiting: msg('Waiting'),
  resolved: msg('Resolved'),
  closed: msg('Closed'),
}
