import { msg, t } from '@keydesk/ui/messages.ts'
import type { InboundMailState, InboundMailSummary, MailOutcome } from './inbound-mails.queries.ts'

const words: Record<MailOutcome, string> = {
  new_ticket: msg('New ticket'),
  answer: msg('Answer'),
  unconfirmed: msg('Unconfirmed participant'),
  follow_up: msg('Follow-up ticket'),
  agent_reply: msg('Reply of an agent'),
  agent_note: msg('Note of an agent'),
  duplicate: msg('Duplicate'),
  bounce: msg('Bounce'),
  receipt: msg('Receipt'),
  complaint: msg('Complaint'),
  own_mail: msg('Our own mail'),
  no_sender: msg('No sender'),
  authentication_failed: msg('Sender not proven'),
  unreadable: msg('Unreadable'),
  too_slow: msg('Took too long'),
  failed: msg('Failed'),
  answer_automatic: msg('Answer of a program'),
  answer_by_other: msg('Answer by somebody else'),
  answer_not_allowed: msg('Answer not allowed'),
  answer_not_possible: msg('Answer not possible'),
}

export const inboundStateWords: Record<InboundMailState, string> = {
  received: msg('Waiting'),
  processed: msg('Processed'),
  held: msg('Held'),
}

/** What became of a mail, in a word or two. */
export function outcomeWords({ state, outcome }: Pick<InboundMailSummary, 'state' | 'outcome'>): string {
  return t(outcome ? words[outcome] : inboundStateWords[state])
}
