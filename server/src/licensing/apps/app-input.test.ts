import { describe, expect, test } from 'vitest'
import { AppInput } from './app-input.ts'
import { fieldsOf } from './read-form.ts'

const read = (given: Record<string, unknown>) => AppInput.parse({ license_key: 'PRO-1', ...given })

describe('what an app sends', () => {
  test.each([
    [{ identifier: 'HW-1' }, { identifier: 'HW-1', as: 'hardware_id' }],
    [{ identifier: 'WWW.Example.com' }, { identifier: 'www.example.com', as: 'domain' }],
    [{ hardwareId: 'abc.def.gh' }, { identifier: 'abc.def.gh', as: 'hardware_id' }],
    [{ hardware_id: 4711 }, { identifier: '4711', as: 'hardware_id' }],
    [{ domain: 'Localhost' }, { identifier: 'localhost', as: 'domain' }],
    [
      { identifier: 'HW-1', domain: 'example.com' },
      { identifier: 'HW-1', as: 'hardware_id' },
    ],
    [{ identifier: '  ' }, null],
    [{ identifier: null }, null],
    [{}, null],
  ])('%j runs at %j', (given, place) => {
    expect(read(given).place).toEqual(place)
  })

  test('names its version in one of several ways', () => {
    expect(read({ product_version: '8.1' }).appVersion).toBe('8.1')
    expect(read({ appVersion: '8.2' }).appVersion).toBe('8.2')
    expect(read({ metadata: { version: '8.3', os: 'Linux' } })).toMatchObject({ appVersion: '8.3', metadata: { os: 'Linux' } })
    expect(read({ metadata: '{"version":"8.4"}' }).appVersion).toBe('8.4')
    expect(read({ metadata: 'my machine' }).metadata).toEqual({ text: 'my machine' })
  })

  test('may hold anything beside it, and nothing that cannot be kept', () => {
    expect(read({ os: 'Linux', cache_ttl: 5 })).not.toHaveProperty('os')
    for (const wrong of [{ license_key: '' }, { identifier: 'x'.repeat(256) }, { identifier: 'a\u0000b' }, { metadata: { a: '\u0000' } }]) {
      expect(AppInput.safeParse({ license_key: 'PRO-1', ...wrong }).success, JSON.stringify(wrong)).toBe(false)
    }
  })

  test('may be a form, with parts in brackets', () => {
    const form = new URLSearchParams('license_key=PRO-1&metadata[version]=8.1&metadata[os]=Linux&identifier=HW-1')
    expect(fieldsOf(form)).toEqual({ license_key: 'PRO-1', identifier: 'HW-1', metadata: { version: '8.1', os: 'Linux' } })
  })
})
