import { type RawBuilder, sql } from 'kysely'
import { OutboundMailState } from './outbound-mail.ts'

export interface DeliveryState {
  readonly mailId: string
  readonly state: OutboundMailState
  readonly at: Date | null
  readonly error: string | null
}

/** A delivery state as it comes out of a query. */
export interface DeliveryJson extends Omit<DeliveryState, 'state' | 'at'> {
  readonly state: string
  readonly at: string | null
}

/** How far the mail is that carries a message, inside a query of messages; the newest one counts. */
export function deliveryOf(messageId: RawBuilder<unknown>): RawBuilder<DeliveryJson | null> {
  return sql`(
    select json_build_object('mailId', id, 'state', state, 'at', sent_at, 'error', last_error)
    from outbound_mails where about_id = ${messageId} order by sequence desc limit 1)`
}

export function readDelivery({ mailId, state, at, error }: DeliveryJson): DeliveryState {
  return { mailId, state: OutboundMailState.parse(state), at: at === null ? null : new Date(at), error }
}
