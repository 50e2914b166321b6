import { afterAll, beforeAll, describe, test } from 'vitest'
import { mergeRaces, startRacing } from '#test/merge-races.ts'

const rounds = Number(process.env.KEYDESK_PROVE_ROUNDS)

let racing: Awaited<ReturnType<typeof startRacing>>
beforeAll(async () => {
  racing = await startRacing()
})
afterAll(() => racing.stop())

describe('a merge in the same moment as', () => {
  test.each(mergeRaces)('%s', async (_, race) => {
    for (let round = 0; round < rounds; round++) await race(racing)
  })
})
