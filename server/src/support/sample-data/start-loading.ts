import type { Ctx } from '#kernel/ctx.ts'
import { writeNextStep } from './write-next-step.ts'

export interface Loading {
  /** A load was begun in that environment. */
  wake(environmentKey: string): void
  /** Ends after the step that is being written; the rest follows at the next start. */
  stop(): Promise<void>
}

const lookEvery = 30_000

/** Writes the sample data of loads that were begun: at once when told, and when something was left over by a crash. */
export function startLoading({ ctxOf, keys }: { ctxOf(environmentKey: string): Ctx; keys: readonly string[] }): Loading {
  const running = new Map<string, Promise<void>>()
  let isStopping = false

  const load = async (key: string) => {
    const ctx = ctxOf(key)
    try {
      while (!isStopping && (await writeNextStep(ctx))) await Promise.resolve()
    } catch (error) {
      ctx.log.error({ err: error, environment: key }, 'Sample data could not be written; it is tried again soon')
    }
  }
  const wake = (key: string) => {
    if (isStopping || running.has(key)) return
    running.set(
      key,
      load(key).finally(() => running.delete(key)),
    )
  }
  const wakeAll = () => {
    for (const key of keys) wake(key)
  }

  wakeAll()
  const timer = setInterval(wakeAll, lookEvery)

  return {
    wake,
    async stop() {
      isStopping = true
      clearInterval(timer)
      await Promise.all(running.values())
    },
  }
}
