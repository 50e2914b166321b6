import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MessageCard } from './message-card.tsx'

const card = (variant: 'customer' | 'ours' | 'note' | 'unconfirmed') =>
  renderToStaticMarkup(
    <MessageCard variant={variant} author={{ kind: 'agent', id: '1', name: 'Ines Carvalho' }} at="2026-11-23T10:00:00Z">
      Text
    </MessageCard>,
  )

test('a note says that it is one, to the eye and to the ear', () => {
  expect(card('note')).toContain('aria-label="Internal note by Ines Carvalho"')
  expect(card('note')).toMatch(/<\/svg>Internal note</)
})

test('a sender whom nobody confirmed is marked', () => {
  expect(card('unconfirmed')).toMatch(/<\/svg>Unconfirmed sender</)
})

test('a message is no note', () => {
  expect(card('ours')).not.toContain('Internal note')
  expect(card('customer')).toContain('aria-label="Message by Ines Carvalho"')
})
