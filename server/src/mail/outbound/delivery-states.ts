import type { Ctx } from '#kernel/ctx.ts'
import { OutboundMailState } from './outbound-mail.ts'

export interface DeliveryState {
  readonly mailId: string
  readonly state: OutboundMailState
  readonly at: Date | null
  readonly error: string | null
}

/** How far the mails are that carry these messages; the newest mail of each counts. */
export async function deliveryStates(ctx: Ctx, aboutIds: readonly string[]): Promise<Map<string, DeliveryState>> {
  if (aboutIds.length === 0) return new Map()
  const mails = await ctx.db
    .selectFrom('outboundMails')
    .select(['id', 'aboutId', 'state', 'sentAt', 'lastError'])
    .where('aboutId', 'in', aboutIds)
    .orderBy('sequence')
    .execute()
  return new Map(
    mails.map(({ id, aboutId, state, sentAt, lastError }) => [
      aboutId ?? '',
      { mailId: id, state: OutboundMailState.parse(state), at: sentAt, error: lastError },
    ]),
  )
}
