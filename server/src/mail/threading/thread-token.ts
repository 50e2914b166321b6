import { createHmac, timingSafeEqual } from 'node:crypto'

/** Who may answer in which thread, as a token in our mails says it. */
export interface ThreadToken {
  readonly threadId: string
  /** Whether the token was given to this address; a valid one from anybody else is not proof of who writes. */
  isFor(address: string): boolean
}

/** Which notice one of us answers: a mail to the team, whose answer belongs to no thread by itself. */
export interface NoticeToken {
  readonly noticeId: string
  /** Whether the notice was to this colleague, by id. */
  isFor(colleague: string): boolean
}

type Keys = readonly string[]

const idBytes = 16
const recipientBytes = 3
const signatureBytes = 16
const allBytes = idBytes + recipientBytes + signatureBytes

/** In base 36, as mail systems change the case of addresses. */
const tokenLength = 55
const token = `[0-9a-z]{${tokenLength}}`
const onlyToken = new RegExp(`^${token}$`)
// RFC 5321, 4.5.3.1.1
const mostLocalPartBytes = 64

/**
 * Binds an environment, a thread and a recipient. Signed by the newest key. The recipient is there as a short keyed
 * digest that the signature covers, so that the token fits into the local part of an address.
 */
export function signThreadToken(keys: Keys, binding: { environment: string; threadId: string; recipient: string }): string {
  return sign(keys, { ...binding, kind: 'thread', id: binding.threadId })
}

/** What a token says, when one of our keys signed it for this environment; else null. */
export function readThreadToken(keys: Keys, environment: string, text: string): ThreadToken | null {
  const read = readToken(keys, { kind: 'thread', environment }, text)
  return read && { threadId: read.id, isFor: read.isFor }
}

/** The same for a notice and the colleague it is to. Neither kind of token is ever taken for the other. */
export function signNoticeToken(keys: Keys, binding: { environment: string; noticeId: string; recipient: string }): string {
  return sign(keys, { ...binding, kind: 'notice', id: binding.noticeId })
}

export function readNoticeToken(keys: Keys, environment: string, text: string): NoticeToken | null {
  const read = readToken(keys, { kind: 'notice', environment }, text)
  return read && { noticeId: read.id, isFor: read.isFor }
}

interface Purpose {
  readonly kind: 'thread' | 'notice'
  readonly environment: string
}

function sign(keys: Keys, { id, recipient, ...purpose }: Purpose & { id: string; recipient: string }): string {
  const key = keys[0]
  if (!key) throw new Error('There is no key to sign with')

  const bound = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), digestOf(key, recipient)])
  const bytes = Buffer.concat([bound, signatureOf(key, purpose, bound)])
  if (bytes.length !== allBytes) throw new Error(`${id} is not the id of a ${purpose.kind}`)
  return BigInt(`0x${bytes.toString('hex')}`)
    .toString(36)
    .padStart(tokenLength, '0')
}

function readToken(keys: Keys, purpose: Purpose, text: string): { id: string; isFor(recipient: string): boolean } | null {
  const bytes = bytesOf(text.toLowerCase())
  if (!bytes) return null

  const bound = bytes.subarray(0, idBytes + recipientBytes)
  const signature = bytes.subarray(idBytes + recipientBytes)
  const key = keys.find((candidate) => timingSafeEqual(signatureOf(candidate, purpose, bound), signature))
  if (!key) return null

  return {
    id: bound.toString('hex', 0, idBytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    isFor: (recipient) => timingSafeEqual(digestOf(key, recipient), bound.subarray(idBytes)),
  }
}

function digestOf(key: string, recipient: string): Buffer {
  return createHmac('sha256', key).update('thread recipient\0').update(recipient.trim().toLowerCase()).digest().subarray(0, recipientBytes)
}

function signatureOf(key: string, { kind, environment }: Purpose, bound: Buffer): Buffer {
  return createHmac('sha256', key).update(`${kind} token\0${environment}\0`).update(bound).digest().subarray(0, signatureBytes)
}

function bytesOf(text: string): Buffer | null {
  if (!onlyToken.test(text)) return null
  let value = 0n
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36))
  const hex = value.toString(16).padStart(allBytes * 2, '0')
  return hex.length === allBytes * 2 ? Buffer.from(hex, 'hex') : null
}

/** The first carrier: a Message-ID, which comes back in In-Reply-To and References. */
export function messageIdWith(threadToken: string | null, random: string, domain: string): string {
  return threadToken ? `<kd.${threadToken}.${random}@${domain}>` : `<kd.${random}@${domain}>`
}

/** The second: an address to answer to. Null when it would be longer than a local part may be. */
export function plusAddress(address: string, threadToken: string): string | null {
  const at = address.lastIndexOf('@')
  const local = `${address.slice(0, at)}+${threadToken}`
  return Buffer.byteLength(local) <= mostLocalPartBytes ? `${local}${address.slice(at)}` : null
}

/** The third: a line at the end of the body. */
export function bodyMark(threadToken: string): string {
  return `[ref:${threadToken}]`
}

export function tokensInMessageIds(messageIds: string): string[] {
  return all(messageIds, new RegExp(`\\bkd\\.(${token})\\.`, 'gi'))
}

export function tokensInAddresses(addresses: string): string[] {
  return all(addresses, new RegExp(`\\+(${token})@`, 'gi'))
}

/** Answers quote the line, and their programs wrap it. */
export function tokensInBody(text: string): string[] {
  return all(text.replace(/[\s>=]+/g, ''), new RegExp(`\\[ref:(${token})\\]`, 'gi'))
}

/** The mailbox that an address with a token belongs to. */
export function withoutToken(address: string): string {
  return address.replace(new RegExp(`\\+${token}(?=@)`, 'i'), '')
}

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => String(match[1]).toLowerCase()))]
}
