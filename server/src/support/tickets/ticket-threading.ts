import type { Decision } from '#mail/inbound/inbound-mail.ts'
import { headerText } from '#mail/outbound/outbound-mail.ts'

/** A ticket that something in a mail speaks for, and what the ticket has to do with its sender. */
export interface TicketClue {
  readonly by: 'token' | 'message_id' | 'number'
  /** Null when there is no such ticket, or none any more. */
  readonly ticketId: string | null
  /** The sender takes part in it: its customer, somebody we wrote to, or somebody an agent confirmed. */
  readonly isParticipant: boolean
  /** The token was given to the sender. */
  readonly isForSender?: boolean
}

export interface ThreadChoice {
  /** Null: a new ticket. */
  readonly ticketId: string | null
  /** It has a right to be there, but its sender is not one we wrote to. */
  readonly isUnconfirmed: boolean
  readonly decision: Decision
}

const step = 'thread'

/**
 * Which ticket a mail belongs to (product decision 9). Our tokens come first, then mails that we received, then a number
 * in the subject; the last two only from those who take part, and the number only when the sender is proven. Whatever
 * is not certain becomes a new ticket: a wrong thread shows a stranger what is not theirs.
 */
export function chooseTicket(
  clues: readonly TicketClue[],
  { hasBrokenToken, isAuthenticated }: { hasBrokenToken: boolean; isAuthenticated: boolean },
): ThreadChoice {
  const tokens = clues.filter(({ by }) => by === 'token')
  const token = tokens.find(({ ticketId }) => ticketId !== null)
  if (token) {
    const isKnown = token.isForSender === true || token.isParticipant
    const finding = isKnown
      ? 'Its token was given to the sender.'
      : 'Its token is valid, but was given to somebody else: an agent has to confirm the sender.'
    return { ticketId: token.ticketId, isUnconfirmed: !isKnown, decision: { step, finding } }
  }
  if (tokens.length > 0) return newTicket('The ticket that its token names is gone.')
  if (hasBrokenToken) return newTicket('With a token that is not ours, nothing else in it is believed.')

  const answered = clues.find(({ by, ticketId }) => by === 'message_id' && ticketId !== null)
  if (answered?.isParticipant) return joins(answered, 'It answers a mail of this ticket, and its sender takes part.')

  const number = clues.find(({ by, ticketId }) => by === 'number' && ticketId !== null)
  if (number?.isParticipant && isAuthenticated)
    return joins(number, 'Its subject names this ticket, and its sender is proven and takes part.')
  if (answered) return newTicket('It answers a mail of a ticket in which its sender takes no part.')
  if (number) return newTicket('Its subject names a ticket, but who sent it is not proven, or takes no part.')
  return newTicket('Nothing in it speaks for a ticket.')
}

function joins({ ticketId }: TicketClue, finding: string): ThreadChoice {
  return { ticketId, isUnconfirmed: false, decision: { step, finding } }
}

function newTicket(finding: string): ThreadChoice {
  return { ticketId: null, isUnconfirmed: false, decision: { step, finding } }
}

/** The number of a ticket that a subject names in brackets: `[TICK-1001]`. */
export function numberInSubject(subject: string, prefix: string): number | null {
  const digits = new RegExp(`\\[${literally(prefix)}(\\d{1,9})\\]`, 'i').exec(subject)?.[1]
  return digits ? Number(digits) : null
}

const answerMark = /^\s*((re|aw|antw|sv|vs|odp|rif|ref|回复|答复|返信)\s?(\[\d{1,3}\])?\s?[:：]\s*)/i
const mostCharacters = 300

/** What a new ticket is called: the subject without marks of answering, and without numbers of other tickets. */
export function subjectOfNewTicket(subject: string, prefix: string): string {
  let plain = headerText(subject).replace(new RegExp(`\\[${literally(prefix)}\\d{1,9}\\]`, 'gi'), ' ')
  for (let times = 0; times < 10 && answerMark.test(plain); times++) plain = plain.replace(answerMark, '')
  return plain.replace(/\s+/g, ' ').trim().slice(0, mostCharacters) || '(no subject)'
}

const literally = (text: string) => text.replace(/[^A-Za-z0-9]/g, '\\$&')
