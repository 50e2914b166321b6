import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { tellAllAnew } from '#kernel/publish.ts'
import { takeTurns } from '#kernel/take-turns.ts'
import { type Step, sampleStory } from './story/sample-story.ts'
import { findPeople } from './writing/find-people.ts'
import { writeLicense } from './writing/write-license.ts'
import { writeTeam } from './writing/write-team.ts'
import { writeTicket } from './writing/write-ticket.ts'

const toldEvery = 5

/**
 * Writes the next step of a load that was begun; false when there is none left. A step and its count are one
 * transaction, so it is written once, by however many workers and after whatever crash. A load that was cleared is over.
 */
export async function writeNextStep(ctx: Ctx): Promise<boolean> {
  if (ctx.environment.isProduction) return false

  return inTransaction({ ...ctx, isHistory: true }, async (tx) => {
    await takeTurns(tx)
    const load = await tx.db.selectFrom('sampleData').select(['beganAt', 'step']).where('loadedAt', 'is', null).executeTakeFirst()
    if (!load) return false

    const steps = sampleStory(load.beganAt)
    const next = steps[load.step]
    if (next) await write(tx, next, load.beganAt)

    const step = load.step + 1
    const isLast = step >= steps.length
    await tx.db
      .updateTable('sampleData')
      .set({ step, steps: steps.length, loadedAt: isLast ? ctx.now() : null })
      .execute()
    if (isLast || step % toldEvery === 0) await tellAllAnew(tx)
    return !isLast
  })
}

async function write(tx: Tx, step: Step, beganAt: Date): Promise<void> {
  switch (step.kind) {
    case 'team':
      return writeTeam(tx, beganAt)
    case 'licenses':
      for (const license of step.licenses) await writeLicense(tx, license, beganAt)
      return
    case 'tickets': {
      const people = await findPeople(tx)
      for (const ticket of step.tickets) await writeTicket(tx, ticket, people)
    }
  }
}
