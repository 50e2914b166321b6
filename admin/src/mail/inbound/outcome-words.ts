import type { InboundMailState, InboundMailSummary, MailOutcome } from './inbound-mails.queries.ts'

const words: Record<MailOutcome, string> = {
  new_ticket: 'New ticket',
  answer: 'Answer',
  unconfirmed: 'Unconfirmed participant',
  follow_up: 'Follow-up ticket',
  duplicate: 'Duplicate',
  bounce: 'Bounce',
  receipt: 'Receipt',
  complaint: 'Complaint',
  own_mail: 'Our own mail',
  no_sender: 'No sender',
  authentication_failed: 'Sender not proven',
  unreadable: 'Unreadable',
  too_slow: 'Took too long',
  failed: 'Failed',
}

export const inboundStateWords: Record<InboundMailState, string> = { received: 'Waiting', processed: 'Processed', held: 'Held' }

/** What became of a mail, in a word or two. */
export function outcomeWords({ state, outcome }: Pick<InboundMailSummary, 'state' | 'outcome'>): string {
  return outcome ? words[outcome] : inboundStateWords[state]
}
