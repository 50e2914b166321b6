import { expect, test } from 'vitest'
import { findMessages } from './find-messages.ts'
import { findRefusals } from './find-refusals.ts'
import { holdAgainst } from './hold-against.ts'

const textsOf = (found: readonly { text: string }[]) => found.map(({ text }) => text)
const inApp = (source: string) => findMessages('admin/src/page.tsx', source)

test('messages are what is given to t, msg, and the two sides of a choice between them', () => {
  const { used, untranslated } = inApp(`
    const columns = [{ label: msg('Subject') }]
    export function Page({ isOpen, count }) {
      return <h1 title={t(isOpen ? 'Hide list' : 'Show list')}>{t('{count, number} of them', { count })} <code>npm start</code></h1>
    }`)
  expect(textsOf(used)).toEqual(['Subject', 'Hide list', 'Show list', '{count, number} of them'])
  expect(untranslated).toEqual([])
})

test.each([
  ['words between tags', `const Page = () => <p>Nothing yet</p>`],
  ['what is read out', `const Page = () => <button aria-label="Close" />`],
  ['a label', `const items = () => [{ label: 'Subject' }]`],
  ['a label that is chosen', `const items = (isOpen) => [{ label: isOpen ? t('Hide') : 'Show the list' }]`],
  ['a sentence', `const trouble = () => show('Nothing was sent.')`],
  ['a sentence put together', `const title = (name) => \`Reply to \${name}\``],
  ['its end', `const title = (count) => \`\${count} selected\``],
])('forgotten: %s', (_, source) => {
  expect(inApp(source).untranslated).toHaveLength(1)
})

test.each([
  ['names of classes', `const Page = () => <p className={\`\${styles.quiet} \${styles.narrow}\`} />`],
  ['what only programmers read', `const fail = () => { throw new Error('The list has no end') }`],
  ['types', `type Kind = 'In progress' | 'Done'`],
  ['addresses', `const path = (key) => \`/tickets/\${key}/notes\``],
])('no words of a reader: %s', (_, source) => {
  expect(inApp(source).untranslated).toEqual([])
})

test('a message given while the file is loaded is too early', () => {
  expect(textsOf(inApp(`const label = t('Subject')`).early)).toEqual([`t('Subject')`])
  expect(inApp(`const label = () => t('Subject')`).early).toEqual([])
})

test('what the server refuses in fixed words is a message too', () => {
  const source = `throw new Refused('forbidden', 'no', 'Sign in first.'); invalid('name', isLong ? 'Too long.' : \`\${n} left.\`); z.string().min(1, 'Say something.')`
  expect([...findRefusals('server/src/x.ts', source)]).toEqual(['Sign in first.', 'Too long.', 'Say something.'])
})

test('a catalogue has all that is used, nothing else, and the same values and tags', () => {
  const used = ['Cancel', 'Send', '{count, plural, one {# mail} other {# mails}}', '<who>{name}</who> replied']
  const { troubles, missing, inOrder } = holdAgainst(used, {
    Cancel: 'Abbrechen',
    '{count, plural, one {# mail} other {# mails}}': '{number, plural, one {# Mail} other {# Mails}}',
    '<who>{name}</who> replied': '{name} hat geantwortet',
    Gone: 'Weg',
  })
  expect(missing).toEqual(['Send'])
  expect(troubles).toEqual([
    'does not have: Send',
    'has what nobody says any more: Gone',
    'has “{name}” where “<who> {name}” is asked for: <who>{name}</who> replied',
    'has “{number}” where “{count}” is asked for: {count, plural, one {# mail} other {# mails}}',
  ])
  expect(Object.keys(inOrder)).toEqual([...used].sort())
})
