import { t } from '@keydesk/ui/messages.ts'

/** How many tickets there are, and a plus when they were not counted to the end. */
export function countedTickets({ count, isCapped }: { readonly count: number; readonly isCapped: boolean }): string {
  return isCapped ? t('{count, number}+ tickets', { count }) : t('{count, plural, one {# ticket} other {# tickets}}', { count })
}
