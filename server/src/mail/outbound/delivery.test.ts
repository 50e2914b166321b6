import { describe, expect, it } from 'vitest'
import { recipientsLeft, verdictOn } from './delivery.ts'
import { mostAttempts } from './outbound-mail.ts'

const now = new Date('2026-11-24T10:00:00Z')
const mail = { recipients: ['ida@example.com', 'max@example.com'], accepted: [] as string[], refused: {}, attempts: 1 }
const refusal = (address: string, code: number, isPermanent = code >= 500) => ({ address, reply: `${code} No`, isPermanent })
const verdict = (delivery: Partial<typeof mail>, refusals: ReturnType<typeof refusal>[], held: string[] = []) =>
  verdictOn({ ...mail, ...delivery }, refusals, { held, now, chance: 0 })

describe('what becomes of a mail', () => {
  it.each([
    ['taken for all is sent', {}, [], { state: 'sent', lastError: null, nextAttemptAt: null }],
    [
      'put off for one waits a minute',
      {},
      [refusal('max@example.com', 450)],
      { state: 'queued', nextAttemptAt: new Date('2026-11-24T10:01:00Z') },
    ],
    [
      'put off again waits longer',
      { attempts: 4 },
      [refusal('max@example.com', 450)],
      { state: 'queued', nextAttemptAt: new Date('2026-11-24T10:08:00Z') },
    ],
    [
      'put off long ago waits four hours',
      { attempts: 20 },
      [refusal('max@example.com', 450)],
      { nextAttemptAt: new Date('2026-11-24T14:00:00Z') },
    ],
    ['refused for one has failed', {}, [refusal('max@example.com', 550)], { state: 'failed', refused: { 'max@example.com': '550 No' } }],
    [
      'refused for one and put off for another waits for the other',
      {},
      [refusal('max@example.com', 550), refusal('ida@example.com', 450)],
      { state: 'queued', refused: { 'max@example.com': '550 No' }, lastError: 'max@example.com: 550 No; ida@example.com: 450 No' },
    ],
    ['refused before stays failed when the other has got it', { refused: { 'max@example.com': '550 No' } }, [], { state: 'failed' }],
    ['put off for the last time has failed', { attempts: mostAttempts }, [refusal('ida@example.com', 450)], { state: 'failed' }],
  ])('%s', (_, delivery, refusals, expected) => {
    expect(verdict(delivery, refusals)).toMatchObject(expected)
  })

  it('is held for whom it may not go to', () => {
    expect(verdict({}, [], ['max@example.com'])).toMatchObject({
      state: 'held',
      lastError: 'Not on the list of allowed addresses: max@example.com',
    })
  })

  it('is tried for five days', () => {
    let waited = 0
    for (let attempts = 1; attempts < mostAttempts; attempts++) {
      const { nextAttemptAt } = verdict({ attempts }, [refusal('ida@example.com', 450)])
      waited += (nextAttemptAt?.getTime() ?? 0) - now.getTime()
    }
    expect(waited / 86_400_000).toBeGreaterThanOrEqual(5)
  })
})

describe('who is still to get a mail', () => {
  it.each([
    ['everybody at first', {}, null, ['ida@example.com', 'max@example.com'], []],
    ['nobody who has it', { accepted: ['ida@example.com'] }, null, ['max@example.com'], []],
    ['nobody who was refused', { refused: { 'max@example.com': '550 No' } }, null, ['ida@example.com'], []],
    ['only those on the list', {}, ['IDA@example.com'], ['ida@example.com'], ['max@example.com']],
    ['all of a domain on the list', {}, ['@example.com'], ['ida@example.com', 'max@example.com'], []],
    [
      'nobody of a domain that only ends like it',
      { recipients: ['eve@notexample.com'] },
      ['@example.com', 'example.com'],
      [],
      ['eve@notexample.com'],
    ],
  ])('is %s', (_, delivery, allowList, allowed, held) => {
    expect(recipientsLeft({ ...mail, ...delivery }, allowList)).toEqual({ allowed, held })
  })
})
