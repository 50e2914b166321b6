import { afterAll, beforeAll, describe, test } from 'vitest'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { mergeAgainstChain, mergeAgainstMail, mergeAgainstMerge, mergeAgainstReply, type Racers } from '#test/merge-races.ts'
import { anAgent, furnish } from '#test/people.ts'

const rounds = Number(process.env.KEYDESK_PROVE_ROUNDS)

let desk: BareDesk
let racers: Racers

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  racers = { agent: desk.ctx('production', await anAgent(desk)), program: desk.ctx('production') }
})
afterAll(() => desk.stop())

describe('a merge in the same moment as', () => {
  test.each([
    ['answers on both tickets loses no word', mergeAgainstReply],
    ['the merge the other way round is one merge', mergeAgainstMerge],
    ['other merges and undos of a chain leaves every word in one place', mergeAgainstChain],
    ["the customer's mail finds the primary", mergeAgainstMail],
  ])('%s', async (_, race) => {
    for (let round = 0; round < rounds; round++) await race(racers)
  })
})
