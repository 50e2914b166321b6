import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { msg, speak, t } from './messages.ts'
import { RichMessage } from './rich-message.tsx'

const tickets = '{count, plural, one {# ticket} other {# tickets}}'
const assigned = '<who>{name}</who> assigned to <whom>{colleague}</whom>'
const german = {
  'Assign to me': 'Mir zuweisen',
  [tickets]: '{count, plural, one {# Anfrage} other {# Anfragen}}',
  [assigned]: 'An <whom>{colleague}</whom> übergeben von <who>{name}</who>',
}

afterEach(() => speak('en', {}))

test('a message is English until another language is spoken', () => {
  expect(t('Assign to me')).toBe('Assign to me')
  speak('de', german)
  expect(t('Assign to me')).toBe('Mir zuweisen')
})

test('what is not translated stays English', () => {
  speak('de', german)
  expect(t('Snooze')).toBe('Snooze')
})

test('values and plurals follow the language', () => {
  expect(t(tickets, { count: 1 })).toBe('1 ticket')
  expect(t(tickets, { count: 1200 })).toBe('1,200 tickets')
  speak('de', german)
  expect(t(tickets, { count: 1 })).toBe('1 Anfrage')
  expect(t(tickets, { count: 1200 })).toBe('1.200 Anfragen')
})

test('elements stand where the language puts them, and values are no markup', () => {
  const message = <RichMessage text={msg(assigned)} tags={{ who: <b />, whom: <i /> }} values={{ name: '<script>', colleague: 'Lena' }} />
  expect(renderToStaticMarkup(message)).toBe('<b>&lt;script&gt;</b> assigned to <i>Lena</i>')
  speak('de', german)
  expect(renderToStaticMarkup(message)).toBe('An <i>Lena</i> übergeben von <b>&lt;script&gt;</b>')
})
