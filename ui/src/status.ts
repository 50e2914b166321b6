export const statuses = ['open', 'in_progress', 'waiting', 'resolved', 'closed'] as const
export type Status = (typeof statuses)[number]

export const statusWords: Record<Status, string> = {
  open: 'Open',
  in_progress: 'In progress',
  waiting: 'Waiting',
  resolved: 'Resolved',
  closed: 'Closed',
}
