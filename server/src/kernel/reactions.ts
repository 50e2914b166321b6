import { fromKysely, type PgBoss } from 'pg-boss'
import { durably } from '#platform/queue.ts'
import type { Ctx } from './ctx.ts'
import type { Feature, Job, Reaction } from './feature.ts'
import { Happening, type Outbox } from './publish.ts'

/** How work gets the context of an environment, acting as the program itself. */
export type CtxOf = (environmentKey: string) => Ctx | undefined

/**
 * Sends one job per reaction on the connection of the transaction. Not by pg-boss's publish(): that looks up its
 * subscribers on another connection and passes over a queue that is gone.
 */
export function outboxFor(boss: PgBoss, reactions: readonly Reaction[]): Outbox {
  return async (tx, happenings) => {
    for (const happening of happenings) {
      for (const { name, retryLimit } of reactions.filter(({ to, concerns }) => to === happening.name && concerns(happening.payload))) {
        await boss.send(name, happening, { ...durably, db: fromKysely(tx.db), retryLimit })
      }
    }
  }
}

export async function createQueues(boss: PgBoss, features: readonly Feature[]): Promise<void> {
  const { retryLimit: _, ...options } = durably
  const wanted = new Map<string, Parameters<PgBoss['createQueue']>[1]>([
    ...reactionsOf(features).map(({ name }) => [name, options] as const),
    ...jobsOf(features).map(({ name }) => [name, { retryLimit: 0, deleteAfterSeconds: 86_400 }] as const),
  ])
  // To create one that is there takes three questions and changes nothing.
  const known = new Set((await boss.getQueues([...wanted.keys()])).map(({ name }) => name))
  for (const [name, as] of wanted) if (!known.has(name)) await boss.createQueue(name, as)
}

/** Starts to work: every reaction as its events come, every job by its clock in every environment. */
export async function startWorking(
  boss: PgBoss,
  features: readonly Feature[],
  ctxOf: CtxOf,
  environmentKeys: readonly string[],
): Promise<void> {
  for (const reaction of reactionsOf(features)) {
    await boss.work(reaction.name, { pollingIntervalSeconds: 2, localConcurrency: 2 }, async (jobs) => {
      for (const { data } of jobs) await runReaction(reaction, data, ctxOf)
    })
  }
  await Promise.all(
    jobsOf(features).map(async (job) => {
      await boss.schedule(job.name, job.cron)
      await boss.work(job.name, { pollingIntervalSeconds: 5 }, () => runJob(job, ctxOf, environmentKeys))
    }),
  )
}

export async function runReaction(reaction: Reaction, data: unknown, ctxOf: CtxOf): Promise<void> {
  const happening = Happening.parse(data)
  const ctx = ctxOf(happening.environment)
  if (!ctx) throw new Error(`There is no environment ${happening.environment}`)
  await reaction.run(ctx, happening)
}

async function runJob(job: Job, ctxOf: CtxOf, environmentKeys: readonly string[]): Promise<void> {
  for (const key of environmentKeys) {
    const ctx = ctxOf(key)
    if (ctx) await job.run(ctx)
  }
}

export function reactionsOf(features: readonly Feature[]): Reaction[] {
  return features.flatMap(({ reactions = [] }) => reactions)
}

export function jobsOf(features: readonly Feature[]): Job[] {
  return features.flatMap(({ jobs = [] }) => jobs)
}
