import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import {
  bodyMark,
  messageIdWith,
  plusAddress,
  readNoticeToken,
  readThreadToken,
  signNoticeToken,
  signThreadToken,
} from '#mail/threading/thread-token.ts'
import type { ParsedMail } from '../parsing/parsed-mail.ts'
import { runSteps } from './run-steps.ts'
import type { MailAtHand } from './step.ts'

const keys = ['a key of at least thirty-two characters']
const threadId = newId()
const ada = 'ada@client.test'
const token = signThreadToken(keys, { environment: 'production', threadId, recipient: ada })

type Headers = Record<string, string> | [string, string][]

function steps(
  { headers = {}, ...more }: Partial<Omit<ParsedMail, 'headers'>> & { headers?: Headers } = {},
  around: Partial<MailAtHand> = {},
) {
  const list = (Array.isArray(headers) ? headers : Object.entries(headers)).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    value,
  ])
  const parsed: ParsedMail = {
    messageId: '<1@client.test>',
    references: [],
    from: [{ address: ada, name: 'Ada' }],
    to: [],
    cc: [],
    subject: list.find(([name]) => name === 'subject')?.[1] ?? 'Help',
    body: { html: '', quotedHtml: null, text: '' },
    bodyTokens: [],
    report: null,
    files: [],
    headers: list,
    ...more,
  }
  return runSteps({
    parsed,
    envelopeFrom: ada,
    envelopeTo: ['support@desk.test'],
    ownSenders: new Set(),
    trustedAuthserv: ['mx.desk.test'],
    hasNullSender: false,
    readToken: (text) => readThreadToken(keys, 'production', text),
    readNotice: (text) => readNoticeToken(keys, 'production', text),
    ...around,
  })
}

describe('a mail that somebody wrote', () => {
  it.each<[string, Headers]>([
    ['plainly', {}],
    ['and says so', { 'Auto-Submitted': 'no' }],
    ['on Monday, about the office', { Subject: 'The office is out of paper' }],
    ['with an importance', { Precedence: 'first-class' }],
  ])('%s may be answered', (_, headers) => {
    expect(steps({ headers })).toMatchObject({ held: null, findings: { isAutomatic: false, isAnswerable: true, sender: { address: ada } } })
  })
})

describe('a mail that a program wrote', () => {
  it.each<[string, Headers]>([
    ['RFC 3834', { 'Auto-Submitted': 'auto-replied' }],
    ['RFC 3834 with a reason', { 'Auto-Submitted': 'auto-generated; owner-email="x@y"' }],
    ['RFC 5436', { 'Auto-Submitted': 'auto-notified' }],
    ['a vacation program', { 'X-Autoreply': 'yes' }],
    ['another', { 'X-Autorespond': 'Away' }],
    ['a mail server', { 'X-Autoreply-From': 'x', 'X-Auto-Reply-From': 'x@y.test' }],
    ['another desk', { 'X-Loop': 'desk' }],
    ['an old program', { Precedence: 'auto_reply' }],
    ['Outlook', { Subject: 'Automatic reply: Help' }],
    ['Outlook in German', { Subject: 'Automatische Antwort: Hilfe' }],
    ['Outlook in French', { Subject: 'Réponse automatique : Aide' }],
    ['Outlook in Spanish', { Subject: 'Respuesta automática: Ayuda' }],
    ['Outlook in Dutch', { Subject: 'Automatisch antwoord: Hulp' }],
    ['Outlook in Swedish', { Subject: 'Autosvar: Hjälp' }],
    ['a colleague', { Subject: 'Out of Office: Re: Help' }],
    ['a colleague in German', { Subject: 'Abwesenheitsnotiz: Hilfe' }],
  ])('as %s marks it, is never answered', (_, headers) => {
    expect(steps({ headers }).findings).toMatchObject({ isAutomatic: true, isAnswerable: false })
  })

  it.each<[string, Headers, string?]>([
    ['a newsletter', { Precedence: 'bulk' }],
    ['a list', { Precedence: 'list' }],
    ['a list with a name', { 'List-Id': 'Talk <talk.client.test>' }],
    ['what one can leave', { 'List-Unsubscribe': '<https://client.test/leave>' }],
    ['Exchange', { 'X-Auto-Response-Suppress': 'OOF, AutoReply' }],
    ['what has no way back', { 'Return-Path': '<>' }],
    ['a robot', {}, 'no-reply@client.test'],
    ['another robot', {}, 'donotreply+17@client.test'],
    ['a robot that notifies', {}, 'notifications@client.test'],
  ])('such as %s is not answered either', (_, headers, address = ada) => {
    expect(steps({ headers, from: [{ address, name: '' }] }).findings).toMatchObject({ isAutomatic: false, isAnswerable: false })
  })

  it('such as what came from nobody, by its envelope, is not answered either', () => {
    expect(steps({}, { hasNullSender: true }).findings).toMatchObject({ isAutomatic: false, isAnswerable: false })
  })
})

describe('a report', () => {
  const from = (address: string) => ({ from: [{ address, name: '' }] })
  it.each<[string, Parameters<typeof steps>[0], string]>([
    ['that a mail bounced', { report: { type: 'delivery-status', tokens: [token] } }, 'bounce'],
    ['that a mail was read', { report: { type: 'disposition-notification', tokens: [] } }, 'receipt'],
    ['that a mail was called unwanted', { report: { type: 'feedback-report', tokens: [] } }, 'complaint'],
    ['of an old mail server', from('MAILER-DAEMON@mx.client.test'), 'bounce'],
    ['of a postmaster', { ...from('postmaster@client.test'), headers: { Subject: 'Undeliverable: Re: Help' } }, 'bounce'],
    ['of a postmaster in German', { ...from('postmaster@client.test'), headers: { Subject: 'Unzustellbar: Hilfe' } }, 'bounce'],
  ])('%s is held', (_, mail, reason) => {
    expect(steps(mail).held?.reason).toBe(reason)
  })

  it('names the thread it is about', () => {
    expect(steps({ report: { type: 'delivery-status', tokens: [token] } }).findings.aboutThread).toBe(threadId)
    expect(steps({ ...from('mailer-daemon@x.test'), bodyTokens: [token] }).findings.aboutThread).toBe(threadId)
  })

  it('is not what a person writes about their postmaster', () => {
    expect(steps(from('postmaster@client.test')).held).toBeNull()
  })
})

describe('who sent a mail', () => {
  const results = (value: string) => ({ 'Authentication-Results': value })
  it.each<[string, Headers, boolean | 'authentication_failed']>([
    ['is proven by DMARC', results('mx.desk.test; dmarc=pass header.from=client.test'), true],
    ['is proven by a signature of their domain', results('mx.desk.test; dkim=pass header.d=client.test header.s=s'), true],
    ['is proven by a signature that names them', results('mx.desk.test; dkim=pass header.i=@client.test'), true],
    [
      'is proven with a version and comments',
      results('MX.desk.test 1; spf=none (a; b) smtp.mailfrom=x; dkim = pass (good; signature) header.d=client.test'),
      true,
    ],
    [
      'is proven in the second of two headers',
      [
        ['Authentication-Results', 'mx.desk.test; spf=pass'],
        ['Authentication-Results', 'mx.desk.test; dmarc=pass'],
      ],
      true,
    ],
    [
      'is proven below another server of ours',
      [
        ['Received', 'by relay'],
        ['Authentication-Results', 'mx.desk.test; dmarc=pass'],
        ['Received', 'by mx'],
      ],
      true,
    ],
    ['is not proven by a stranger', results('mx.evil.test; dmarc=pass'), false],
    [
      'is not proven below what our server wrote',
      [
        ['Authentication-Results', 'mx.desk.test; spf=pass'],
        ['Received', 'by mx'],
        ['Authentication-Results', 'mx.desk.test; dmarc=pass'],
      ],
      false,
    ],
    ['is not proven by a signature of another', results('mx.desk.test; dkim=pass header.d=evil.test'), false],
    ['is not proven by a signature that looks alike', results('mx.desk.test; dkim=pass header.d=notclient.test'), false],
    ['is not proven by a whole country', results('mx.desk.test; dkim=pass header.d=test'), false],
    ['is not proven by a broken signature', results('mx.desk.test; dkim=fail header.d=client.test'), false],
    ['is not proven by a comment', results('mx.desk.test; spf=fail (dmarc=pass)'), false],
    ['is not proven by SPF', results('mx.desk.test; spf=pass smtp.mailfrom=client.test'), false],
    ['is forged, by DMARC', results('mx.desk.test; dkim=pass header.d=client.test; dmarc=fail (p=REJECT)'), 'authentication_failed'],
  ])('%s', (_, headers, expected) => {
    const { findings, held } = steps({ headers })
    expect(held?.reason ?? findings.isAuthenticated).toBe(expected)
  })

  it('is believed from nobody when no server is trusted', () => {
    expect(steps({ headers: results('mx.desk.test; dmarc=pass') }, { trustedAuthserv: [] }).findings.isAuthenticated).toBe(false)
  })

  it.each<[string, ParsedMail['from'], string | null]>([
    ['nobody', [], null],
    ['no address', [{ address: 'Ada', name: '' }], null],
    [
      'the first that can be answered',
      [
        { address: 'x y@z', name: '' },
        { address: 'Bob@Client.test', name: 'Bob' },
      ],
      'bob@client.test',
    ],
  ])('is %s', (_, from, address) => {
    const { findings, held } = steps({ from })
    expect([findings.sender?.address ?? null, held?.reason]).toEqual([address, address ? undefined : 'no_sender'])
  })
})

describe('a mail of our own', () => {
  it.each<[string, ReturnType<typeof steps>]>([
    ['by its Message-ID', steps({ messageId: messageIdWith(token, 'abc', 'desk.test') })],
    ['by its sender', steps({}, { ownSenders: new Set([ada]) })],
  ])('is recognised %s', (_, { held }) => {
    expect(held?.reason).toBe('own_mail')
  })
})

describe('a token', () => {
  const other = signThreadToken(keys, { environment: 'staging', threadId, recipient: ada })
  it.each<[string, ReturnType<typeof steps>, string]>([
    ['references', steps({ references: [messageIdWith(token, 'abc', 'desk.test')] }), 'references'],
    ['envelope', steps({}, { envelopeTo: [plusAddress('support@desk.test', token) ?? ''] }), 'address'],
    ['To', steps({ headers: { To: `"S" <${plusAddress('support@desk.test', token)}>` } }), 'address'],
    ['Delivered-To', steps({ headers: { 'Delivered-To': plusAddress('support@desk.test', token) ?? '' } }), 'address'],
    ['text', steps({ bodyTokens: [token] }), 'text'],
  ])('is found in the %s', (_, { findings }, carrier) => {
    expect(findings).toMatchObject({ clues: [{ by: 'token', carrier, threadId, isForSender: true }], hasBrokenToken: false })
  })

  it('that was given to somebody else says so', () => {
    expect(steps({ bodyTokens: [token], from: [{ address: 'eve@x.test', name: '' }] }).findings.clues).toMatchObject([
      { isForSender: false },
    ])
  })

  it('of another environment is none', () => {
    expect(steps({ bodyTokens: [other] }).findings).toMatchObject({ clues: [], hasBrokenToken: true })
  })

  it('of a notice to one of us', () => {
    const notice = signNoticeToken(keys, { environment: 'production', noticeId: threadId, recipient: 'ines' })
    const { findings } = steps({ references: [messageIdWith(notice, 'abc', 'desk.test')], bodyTokens: [token] })
    expect(findings).toMatchObject({ notices: [{ noticeId: threadId }], clues: [{ by: 'token', threadId }], hasBrokenToken: false })
    expect(steps({ messageId: messageIdWith(notice, 'abc', 'desk.test') }).held).toMatchObject({ reason: 'own_mail' })
  })

  it('as text is found where it is marked only', () => {
    expect(bodyMark(token)).toContain(token)
    expect(steps({ subject: token }).findings.clues).toEqual([])
  })
})
