import type { TicketDetail } from '../tickets.queries.ts'
import type { Addressees } from './writing.ts'

/** Who would learn of a conversation that they took no part in so far. */
export function outsidersAmong(
  { cc, bcc }: Pick<Addressees, 'cc' | 'bcc'>,
  { customer, timeline }: Pick<TicketDetail, 'customer' | 'timeline'>,
): string[] {
  const known = new Set([customer.email.toLowerCase()])
  for (const entry of timeline) {
    if (entry.type !== 'message' || entry.isForward || entry.isUnconfirmed) continue
    for (const address of [entry.author.email, ...entry.to, ...entry.cc, ...entry.bcc]) if (address) known.add(address.toLowerCase())
  }
  return [...cc, ...bcc].filter((address) => !known.has(address))
}
