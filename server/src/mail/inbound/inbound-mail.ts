import * as z from 'zod'

export const InboundMailState = z.enum(['received', 'processed', 'held'])
export type InboundMailState = z.infer<typeof InboundMailState>

/** Why a mail became nothing by itself. Somebody looks at it, and may have it tried again. */
export const HoldReason = z.enum([
  'bounce',
  'receipt',
  'complaint',
  'own_mail',
  'no_sender',
  'authentication_failed',
  'unreadable',
  'too_slow',
  'failed',
  // Answers to notices that became nothing: a program wrote, or not the colleague, or one who may not, or there is nothing to answer.
  'answer_automatic',
  'answer_by_other',
  'answer_not_allowed',
  'answer_not_possible',
])
export type HoldReason = z.infer<typeof HoldReason>

/** What became of a mail, by name. */
export const MailOutcome = z.enum([
  'new_ticket',
  'answer',
  'unconfirmed',
  'follow_up',
  'agent_reply',
  'agent_note',
  'duplicate',
  ...HoldReason.options,
])
export type MailOutcome = z.infer<typeof MailOutcome>

/** One step's finding, kept with the mail: together they say why it landed where it did. */
export const Decision = z.object({ step: z.string(), finding: z.string() })
export type Decision = z.infer<typeof Decision>

/** A mail as it came, before anybody looked inside. */
export interface ArrivedMail {
  readonly source: 'smtp' | 'lmtp' | 'http'
  readonly raw: Buffer
  /** The envelope: who sent it, to which of our addresses. */
  readonly from: string
  readonly recipients: readonly string[]
  readonly remoteAddress: string | null
}

export const inboundChannel = 'keydesk_inbound'

const seconds = 1_000
const minutes = 60 * seconds

/** How long one attempt may take before another program tries. */
export const leaseFor = 3 * minutes

/** How often a mail is taken up at most; then it is held with what went wrong. */
export const mostAttempts = 8

/** From five seconds to a quarter of an hour. */
export function delayAfter(attempts: number): number {
  return Math.min(5 * seconds * 2 ** (attempts - 1), 15 * minutes)
}
