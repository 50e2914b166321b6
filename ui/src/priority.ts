import { msg } from './messages.ts'

export const priorities = ['low', 'normal', 'high', 'critical'] as const
export type Priority = (typeof priorities)[number]

/** To be given by `t` where they are shown. */
export const priorityWords: Record<Priority, string> = {
  low: msg('Low'),
  normal: msg('Normal'),
  high: msg('High'),
  critical: msg('Critical'),
}
