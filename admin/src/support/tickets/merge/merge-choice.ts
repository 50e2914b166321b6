import { listWords } from '@keydesk/ui/list-words.ts'
import { t } from '@keydesk/ui/messages.ts'
import type { TicketStatus } from '../tickets.queries.ts'

/** A ticket that can be merged or linked, as a line of the dialog. */
export interface Candidate {
  readonly id: string
  readonly key: string
  readonly subject: string
  readonly status: TicketStatus
  readonly customer: { readonly id: string; readonly name: string }
  readonly createdAt: string
  /** It is about the same as the first one. */
  readonly isSimilar?: boolean
}

/** What can be done with the chosen tickets: those of one customer become one, those of several an incident. */
export function kindOf(chosen: readonly Candidate[]): 'none' | 'merge' | 'incident' {
  if (chosen.length < 2) return 'none'
  return new Set(chosen.map(({ customer }) => customer.id)).size === 1 ? 'merge' : 'incident'
}

/** Each ticket once, in the order in which they are known. */
export function withoutDoubles(candidates: readonly Candidate[]): Candidate[] {
  const known = new Map<string, Candidate>()
  for (const one of candidates) if (!known.has(one.key)) known.set(one.key, one)
  return [...known.values()]
}

/** "TICK-1002 and TICK-1003"; of many the first ones and how many there are more. */
export function keysInWords(keys: readonly string[]): string {
  return listWords(keys.length > 4 ? [...keys.slice(0, 3), t('{count, number} more', { count: keys.length - 3 })] : keys)
}

const wholeKey = /^(?:[a-z]{1,10}-)?(\d{1,9})$/i

/** How the number in an old address is written today; null when the address means the ticket that is shown. */
export function leftBehind(ref: string, key: string): string | null {
  const number = wholeKey.exec(ref)?.[1]
  if (!number || key.endsWith(`-${number}`) || key === number) return null
  return key.replace(/\d+$/, number)
}
