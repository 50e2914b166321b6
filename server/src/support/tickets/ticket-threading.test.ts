import { describe, expect, it } from 'vitest'
import { chooseTicket, numberInSubject, subjectOfNewTicket, type TicketClue } from './ticket-threading.ts'

const token = (more: Partial<TicketClue> = {}): TicketClue => ({
  by: 'token',
  ticketId: 'a',
  isParticipant: false,
  isForSender: true,
  ...more,
})
const answered = (more: Partial<TicketClue> = {}): TicketClue => ({ by: 'message_id', ticketId: 'b', isParticipant: true, ...more })
const number = (more: Partial<TicketClue> = {}): TicketClue => ({ by: 'number', ticketId: 'c', isParticipant: true, ...more })

const plain = { hasBrokenToken: false, isAuthenticated: false }
const broken = { hasBrokenToken: true, isAuthenticated: true }
const proven = { hasBrokenToken: false, isAuthenticated: true }

const joins = (ticketId: string) => ({ ticketId, isUnconfirmed: false })
const unconfirmed = (ticketId: string) => ({ ticketId, isUnconfirmed: true })
const newTicket = { ticketId: null, isUnconfirmed: false }

describe('which ticket a mail belongs to', () => {
  it.each<[string, TicketClue[], typeof plain, object]>([
    ['none, when nothing speaks for one', [], plain, newTicket],
    ['that of its token', [token()], plain, joins('a')],
    ['that of its token, unconfirmed, when it was given to somebody else', [token({ isForSender: false })], plain, unconfirmed('a')],
    ['that of its token, when its sender takes part all the same', [token({ isForSender: false, isParticipant: true })], plain, joins('a')],
    ['that of the first token', [token(), token({ ticketId: 'z' })], plain, joins('a')],
    ['that of a token whose ticket is there', [token({ ticketId: null }), token({ ticketId: 'z' })], plain, joins('z')],
    ['none, when that of its token is gone', [token({ ticketId: null }), answered(), number()], proven, newTicket],
    ['that of its token, beside a broken one', [token()], broken, joins('a')],
    ['none, with a broken token', [answered(), number()], broken, newTicket],
    ['that of its token rather than of what it answers', [token(), answered(), number()], proven, joins('a')],
    ['that of what it answers', [answered()], plain, joins('b')],
    ['that of what it answers rather than of a number', [answered(), number()], proven, joins('b')],
    ['none, when its sender takes no part in what it answers', [answered({ isParticipant: false })], proven, newTicket],
    ['none, when what it answers is gone', [answered({ ticketId: null })], proven, newTicket],
    ['that of its number, from a proven sender who takes part', [number()], proven, joins('c')],
    ['that of its number, when what it answers is not its sender’s', [answered({ isParticipant: false }), number()], proven, joins('c')],
    ['none for a number, when nobody vouches for the sender', [number()], plain, newTicket],
    ['none for a number, when its sender takes no part', [number({ isParticipant: false })], proven, newTicket],
    ['none for a number that is not there', [number({ ticketId: null })], proven, newTicket],
  ])('%s', (_, clues, mail, choice) => {
    expect(chooseTicket(clues, mail)).toEqual({ ...choice, decision: { step: 'thread', finding: expect.any(String) } })
  })
})

describe('a subject', () => {
  it.each([
    ['Re: [TICK-1001] Help', 1001],
    ['[tick-7]', 7],
    ['TICK-1001', null],
    ['[TEST-1001] Help', null],
    ['[TICK-12345678901]', null],
    ['[TICK-]', null],
  ])('%s names the ticket %s', (subject, expected) => {
    expect(numberInSubject(subject, 'TICK-')).toBe(expected)
  })

  it.each([
    ['Help', 'Help'],
    ['Re: AW: [TICK-1001] Re: Help', 'Help'],
    ['Re[2]: Help', 'Help'],
    ['Fwd: Help', 'Fwd: Help'],
    ['', '(no subject)'],
    ['Re:', '(no subject)'],
    [' a\r\nBcc: b  c ', 'a Bcc: b c'],
    ['x'.repeat(400), 'x'.repeat(300)],
  ])('%j is called %j', (subject, expected) => {
    expect(subjectOfNewTicket(subject, 'TICK-')).toBe(expected)
  })

  it('is read in time, whatever it is', () => {
    const before = process.cpuUsage()
    subjectOfNewTicket('re: '.repeat(10_000), 'TICK-')
    subjectOfNewTicket(' '.repeat(100_000), 'TICK-')
    numberInSubject('[TICK-'.repeat(100_000), 'TICK-')
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500)
  })
})
