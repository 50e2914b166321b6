import { describe, expect, test } from 'vitest'
import { type LicenseFacts, verdictOn } from './app-verdict.ts'

const now = new Date('2026-11-24T12:00:00Z')
const earlier = new Date('2026-11-24T11:59:59Z')
const later = new Date('2026-11-24T12:00:01Z')
const good: LicenseFacts = { status: 'active', expiresAt: null, isProductActive: true, isNamed: true, isActivated: true }

describe('the verdict on a license', () => {
  test.each<[string, Partial<LicenseFacts> | null, number]>([
    ['that there is none of', null, 210],
    ['that is active', {}, 200],
    ['that is active for another while', { expiresAt: later }, 200],
    ['whose app does not say where it runs', { isNamed: false }, 215],
    ['whose app does not say where it runs, and that is revoked', { isNamed: false, status: 'revoked' }, 215],
    ['nobody owns', { status: 'available', isActivated: false }, 201],
    ['that is not activated there', { isActivated: false }, 202],
    ['that was assigned and never used', { status: 'assigned', isActivated: false }, 202],
    ['of a product that is not sold any more', { isProductActive: false }, 203],
    ['that is suspended', { status: 'suspended' }, 204],
    ['that is revoked', { status: 'revoked' }, 204],
    ['that is revoked and over', { status: 'revoked', expiresAt: earlier }, 204],
    ['that is expired', { status: 'expired' }, 205],
    ['whose time is over since a second', { expiresAt: earlier }, 205],
    ['whose time is over at this moment', { expiresAt: now }, 205],
    ['whose time is over, and that is not activated there', { expiresAt: earlier, isActivated: false }, 205],
    ['that nobody owns, of an inactive product', { status: 'available', isProductActive: false }, 201],
  ])('%s', (_, facts, code) => {
    expect(verdictOn(facts && { ...good, ...facts }, now)).toBe(code)
  })
})
