import { describe, expect, it } from 'vitest'
import { recipientsWords } from './recipients-words.ts'

const marta = { name: 'Marta Nowak', email: 'marta@kowalczyk.pl' }

describe('whom a reply went to', () => {
  it.each([
    [{ to: ['marta@kowalczyk.pl'], cc: [] }, 'to Marta', 'To marta@kowalczyk.pl'],
    [
      { to: ['Marta@Kowalczyk.pl'], cc: ['boss@kowalczyk.pl', 'it@kowalczyk.pl'] },
      'to Marta and 2 more',
      'To Marta@Kowalczyk.pl · Cc boss@kowalczyk.pl, it@kowalczyk.pl',
    ],
    [
      { to: ['marta@kowalczyk.pl'], cc: [], bcc: ['legal@desk.test'] },
      'to Marta and 1 more',
      'To marta@kowalczyk.pl · Bcc legal@desk.test',
    ],
    [{ to: ['other@kowalczyk.pl'], cc: [] }, 'to other@kowalczyk.pl', 'To other@kowalczyk.pl'],
  ])('%j', (addressed, short, full) => expect(recipientsWords(addressed, marta)).toEqual({ short, full }))
})
