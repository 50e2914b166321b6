import { describe, expect, test } from 'vitest'
import { maskKey } from './license.ts'
import { hashOfKey, newLicenseKey, openKey, sealKey } from './license-key.ts'

const secret = 'a secret that only tests know, 32 characters'

describe('a license key', () => {
  test('begins with its product, and no two are alike', () => {
    const keys = Array.from({ length: 200 }, () => newLicenseKey('PRO'))
    expect(new Set(keys).size).toBe(200)
    for (const key of keys) expect(key).toMatch(/^PRO(-[0-9A-HJKMNP-TV-Z]{4}){4}$/)
  })

  test('is found however it was typed', () => {
    const hash = hashOfKey('PRO-7K2M-Q4XT-0V8B-9F3A', secret)
    expect(hashOfKey(' pro 7k2mq4xt\n0v8b–9f3a', secret)).toEqual(hash)
    expect(hashOfKey('PRO-7K2M-Q4XT-0V8B-9F3B', secret)).not.toEqual(hash)
    expect(hashOfKey('PRO-7K2M-Q4XT-0V8B-9F3A', `${secret}!`)).not.toEqual(hash)
  })

  test('opens with a newer secret in front, and never as the key of another license', () => {
    const kept = sealKey('PRO-7K2M-Q4XT-0V8B-9F3A', 'license-1', secret)

    expect(kept.includes('9F3A')).toBe(false)
    expect(openKey(kept, 'license-1', ['a newer secret', secret])).toBe('PRO-7K2M-Q4XT-0V8B-9F3A')
    expect(() => openKey(kept, 'license-2', [secret])).toThrow()
    expect(() => openKey(kept, 'license-1', ['another secret'])).toThrow()
  })

  test('is shown by its beginning and end only', () => {
    expect(maskKey('PRO-7K2M-Q4XT-0V8B-9F3A')).toBe('PRO-****-9F3A')
  })
})
