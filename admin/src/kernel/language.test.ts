import { speak } from '@keydesk/ui/messages.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { usualLocale } from './language.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  speak('en', {})
})

test.each([
  [['en-US', 'de-DE'], 'en-US'],
  [['fr-FR', 'en-CA'], 'en-CA'],
  [['fr-FR'], 'en-GB'],
  [['en-US@posix'], 'en-GB'],
  [[], 'en-GB'],
])('times of a browser that asks for %j are written as in %s', (languages, locale) => {
  vi.stubGlobal('navigator', { languages })
  expect(usualLocale()).toBe(locale)
})

test('times follow the language that is spoken', () => {
  vi.stubGlobal('navigator', { languages: ['en-US', 'de-AT'] })
  speak('de', {})
  expect(usualLocale()).toBe('de-AT')
})
