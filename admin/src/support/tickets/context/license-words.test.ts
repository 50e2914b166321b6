import { describe, expect, it } from 'vitest'
import { licenseWords } from './license-words.ts'

const now = new Date('2026-11-24T12:00:00Z')

describe('how a license stands', () => {
  it.each([
    ['active', null, null, false],
    ['active', '2027-11-24T12:00:00Z', null, false],
    ['active', '2026-12-04T12:00:00Z', 'expires in 10 days', false],
    ['active', '2026-11-25T08:00:00Z', 'expires within a day', false],
    ['active', '2026-11-24T11:59:00Z', 'expired', true],
    ['expired', '2026-11-01T12:00:00Z', 'expired', true],
    ['suspended', '2027-11-24T12:00:00Z', 'suspended', true],
    ['revoked', null, 'revoked', true],
    ['assigned', null, 'not activated yet', false],
    ['available', null, 'available', false],
  ] as const)('%s until %s', (status, expiresAt, note, isOver) => {
    expect(licenseWords({ status, expiresAt }, now)).toMatchObject({ note, isOver })
  })
})
