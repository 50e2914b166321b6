import { msg } from '@keydesk/ui/messages.ts'
import type { InboundMailState, InboundMailSummary, MailOutcome } from './inbound-mails.queries.ts'

const words: Record<MailOutcome, string> = {
  new_ticket: msg('New ticket'),
  answer: 'Answer',
  unconfirmed: msg('Unconfirmed participant'),
  follow_up: 'Follow-up ticket',
  duplicate: 'Duplicate',
  bounce: 'Bounce',
  receipt: 'Receipt',
  complaint: 'Complaint',
  own_mail: msg('Our own mail'),
  no_sender: msg('No sender'),
  authentication_failed: msg('Sender not proven'),
  unreadable: 'Unreadable',
  too_slow: msg('Took too long'),
  failed: 'Failed',
}

export const inboundStateWords: Record<InboundMailState, string> = { received: 'Waiting', processed: 'Processed', held: 'Held' }

/** What became of a mail, in a word or two. */
export function outcomeWords({ state, outcome }: Pick<InboundMailSummary, 'state' | 'outcome'>): string {
  return outcome ? words[outcome] : inboundStateWords[state]
}
