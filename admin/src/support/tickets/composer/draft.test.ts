import { describe, expect, it, test } from 'vitest'
import { type Draft, emptyDraft, isEmptyText, keepDraft, mentionedIn, readDraft } from './draft.ts'

const place = { environment: 'production', agentId: 'ines', ticketId: 't1' }
const written: Draft = { ...emptyDraft, html: '<p>Hi Marta,</p>', cc: ['boss@kowalczyk.pl'], seen: 7 }

function memory() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('a text without words', () => {
  it.each([
    ['', true],
    ['<p></p>', true],
    ['<p><br></p><p>&nbsp; </p>', true],
    ['<p>Hi</p>', false],
    ['<p><img src="x" data-attachment-id="1"></p>', false],
  ])('%s', (html, expected) => expect(isEmptyText(html)).toBe(expected))
})

test('a draft comes back as it was, for its place only', () => {
  const store = memory()
  expect(keepDraft(store, place, 'reply', written)).toBe(true)
  expect(readDraft(store, place, 'reply')).toEqual(written)
  expect(readDraft(store, place, 'note')).toEqual(emptyDraft)
  expect(readDraft(store, { ...place, agentId: 'tomasz' }, 'reply')).toEqual(emptyDraft)
  expect(readDraft(store, { ...place, environment: 'staging' }, 'reply')).toEqual(emptyDraft)
})

test('an emptied draft leaves nothing behind', () => {
  const store = memory()
  keepDraft(store, place, 'reply', written)
  keepDraft(store, place, 'reply', { ...written, html: '<p></p>' })
  expect(store.kept.size).toBe(0)
})

test('a picture that had not arrived is not kept', () => {
  const store = memory()
  const arrived = '<img src="/api/attachments/1" data-attachment-id="1">'
  keepDraft(store, place, 'reply', { ...written, html: `<p>Here: <img src="blob:x" data-sending="1">${arrived}</p>` })
  expect(readDraft(store, place, 'reply').html).toBe(`<p>Here: ${arrived}</p>`)
})

test('what cannot be read is no draft, and a full store stops nobody', () => {
  const store = memory()
  for (const text of ['{"html": 3}', 'no json', 'null']) {
    store.kept.set('keydesk-draft:production:ines:t1:reply', text)
    expect(readDraft(store, place, 'reply')).toEqual(emptyDraft)
  }

  const full = {
    ...store,
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(keepDraft(full, place, 'reply', written)).toBe(false)
})

test('who is mentioned, once each', () => {
  const ines = '0193f1d2-0000-7000-8000-000000000001'
  const tomasz = '0193f1d2-0000-7000-8000-000000000002'
  const html = `<p><span data-type="mention" data-id="${ines}" data-label="Ines">@Ines</span> and
    <span data-id="${tomasz}" data-type="mention">@Tomasz</span>, <span data-id="x">no</span>
    <span data-type="mention" data-id="${ines}">@Ines</span></p>`
  expect(mentionedIn(html)).toEqual([ines, tomasz])
})
