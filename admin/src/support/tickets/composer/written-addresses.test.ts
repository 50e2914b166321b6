import { describe, expect, it } from 'vitest'
import { addressesIn } from './written-addresses.ts'

describe('addresses that somebody typed', () => {
  it.each([
    ['boss@kowalczyk.pl', ['boss@kowalczyk.pl'], ''],
    ['Boss@Kowalczyk.pl; it@kowalczyk.pl,', ['boss@kowalczyk.pl', 'it@kowalczyk.pl'], ''],
    ['Jan Boss <boss@kowalczyk.pl>, boss@kowalczyk.pl', ['boss@kowalczyk.pl'], ''],
    ['boss@kowalczyk.pl, nobody', ['boss@kowalczyk.pl'], 'nobody'],
    ['boss@localhost', [], 'boss@localhost'],
    ['  ', [], ''],
  ])('%s', (typed, addresses, rest) => expect(addressesIn(typed)).toEqual({ addresses, rest }))
})
