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
  tokensInAddresses,
  tokensInBody,
  tokensInMessageIds,
  withoutToken,
} from './thread-token.ts'

const keys = ['a key of at least thirty-two characters']
const threadId = newId()
const binding = { environment: 'production', threadId, recipient: 'ada@example.com' }
const token = signThreadToken(keys, binding)
const read = (text: string, environment = 'production', with_ = keys) => readThreadToken(with_, environment, text)

describe('the token of a thread', () => {
  it('names the thread, and knows whom it was given to', () => {
    const found = read(token)

    expect(found?.threadId).toBe(threadId)
    expect(found?.isFor('ada@example.com')).toBe(true)
    expect(found?.isFor('eve@example.com')).toBe(false)
  })

  it.each([
    ['in capitals', () => read(token.toUpperCase())],
    ['signed by a key that was replaced since', () => read(token, 'production', ['a newer key', ...keys])],
  ])('is valid %s', (_, found) => {
    expect(found()?.threadId).toBe(threadId)
  })

  it('does not care how the address is written', () => {
    expect(read(signThreadToken(keys, { ...binding, recipient: 'Ada@Example.com' }))?.isFor('ada@EXAMPLE.com')).toBe(true)
  })

  const bytesToText = (bytes: bigint) => bytes.toString(36).padStart(token.length, '0')
  const value = [...token].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  const other = signThreadToken(keys, { ...binding, threadId: newId() })

  it.each([
    ['in another environment', read(token, 'staging')],
    ['with another key', read(token, 'production', ['somebody else has this one'])],
    ['without a key', read(token, 'production', [])],
    ['with the thread of another', read(other.slice(0, 20) + token.slice(20))],
    ['with its end cut off', read(token.slice(0, -1))],
    ['with more behind it', read(`${token}0`)],
    ['when it holds more than it can', read('z'.repeat(token.length))],
    ['with a character that is no digit', read(token.replace(/.$/, '_'))],
    ['when it is nothing', read('')],
  ])('is not valid %s', (_, found) => {
    expect(found).toBeNull()
  })

  it('is not valid with any of its bits flipped', () => {
    for (let bit = 0n; bit < 280n; bit++) expect(read(bytesToText(value ^ (1n << bit)))).toBeNull()
  })

  it('differs from recipient to recipient', () => {
    expect(signThreadToken(keys, { ...binding, recipient: 'eve@example.com' })).not.toBe(token)
  })
})

describe('the carriers of a token', () => {
  it.each([
    ['Message-IDs', tokensInMessageIds(`<x@y> ${messageIdWith(token, 'abc', 'desk.test')}`)],
    ['Message-IDs in capitals', tokensInMessageIds(messageIdWith(token, 'abc', 'desk.test').toUpperCase())],
    ['an address', tokensInAddresses(`"Support" <${plusAddress('support@desk.test', token)}>`)],
    ['a body', tokensInBody(`> Hello\n> ${bodyMark(token)}`)],
    ['a body that was wrapped', tokensInBody(`> [ref:${token.slice(0, 20)}\n> ${token.slice(20)}]`)],
  ])('give it back from %s', (_, tokens) => {
    expect(tokens).toEqual([token])
  })

  it('keep to the length of a local part', () => {
    expect(plusAddress('helpdesk@desk.test', token)?.split('@')[0]?.length).toBe(64)
    expect(plusAddress('customercare@desk.test', token)).toBeNull()
  })

  it('lead back to the mailbox', () => {
    expect(withoutToken(plusAddress('support@desk.test', token) ?? '')).toBe('support@desk.test')
    expect(withoutToken('support+sales@desk.test')).toBe('support+sales@desk.test')
  })
})

describe('the token of a notice', () => {
  const noticeId = newId()
  const notice = signNoticeToken(keys, { environment: 'production', noticeId, recipient: 'ines' })

  it('names the notice, and knows whom it was to', () => {
    const found = readNoticeToken(keys, 'production', notice)
    expect([found?.noticeId, found?.isFor('ines'), found?.isFor('tomasz')]).toEqual([noticeId, true, false])
  })

  it('is neither taken for that of a thread, nor the other way round, nor in another environment', () => {
    expect([read(notice), readNoticeToken(keys, 'production', token), readNoticeToken(keys, 'staging', notice)]).toEqual([null, null, null])
  })
})
