import { expect, test } from 'vitest'
import { writingWords } from './presence-words.ts'

const ana = { id: '1', name: 'Ana', doing: 'replying' } as const
const ben = { id: '2', name: 'Ben', doing: 'noting' } as const

test('who writes is named, who only looks is not', () => {
  expect(writingWords([])).toBeNull()
  expect(writingWords([{ ...ana, doing: 'viewing' }])).toBeNull()
  expect(writingWords([ana, { ...ben, doing: 'viewing' }])).toBe('Ana is writing a reply')
  expect(writingWords([ana, ben])).toBe('Ana and Ben are writing')
})
