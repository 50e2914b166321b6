import { describe, expect, it } from 'vitest'
import { alike, similarityTo, type Wording } from './similarity.ts'

const similarityOf = (one: Wording, other: Wording) => similarityTo(one)(other)
const ticket = (subject: string, text = '') => ({ subject, text })
const outage = ticket(
  'Validation API returns 503 for every request',
  'Hello, since 09:02 the validation API answers every request with 503. All our license checks fail.',
)

describe('two tickets are about the same', () => {
  it.each([
    ['with another number of words', ticket('Validation API returns 503')],
    ['with typing errors', ticket('Validaton API retruns 503 for every reqest')],
    ['under another name', ticket('Urgent!!', 'License checks fail since nine, the validation API answers with 503 on each request.')],
  ])('%s', (_, other) => {
    expect(similarityOf(outage, other)).toBeGreaterThanOrEqual(alike)
    expect(similarityOf(other, outage)).toBeCloseTo(similarityOf(outage, other))
  })
})

describe('two tickets are not about the same', () => {
  it.each([
    ['of another matter', ticket('Invoice for March is missing', 'Hello, could you send the invoice for March again? Thanks.')],
    ['that are only polite alike', ticket('Question', 'Hello, thanks for your help. All our best regards, the team.')],
    ['with one short subject', ticket('503')],
    ['that are empty', ticket('')],
  ])('%s', (_, other) => {
    expect(similarityOf(outage, other)).toBeLessThan(alike)
  })

  it('when both say nothing but "Help"', () => {
    expect(similarityOf(ticket('Help'), ticket('Help'))).toBeLessThan(alike)
  })
})
