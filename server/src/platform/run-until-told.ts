import type { Logger } from './log.ts'

/** Whoever stops us may kill after 30 seconds. */
const patience = 28_000
/** Somebody who stops a whole group of processes sends one signal by several ways. */
const together = 1_000

export interface Running {
  readonly log: Logger
  /** Starts the parts of the program and says for each how it is stopped. The last one is stopped first. */
  start(parts: AsyncDisposableStack): Promise<void>
}

/**
 * Runs a program until a signal, or the end of the process that launched it, tells it to stop; then stops its parts in
 * good order. The second signal ends it at once, and so does an error that nobody caught.
 */
export async function runUntilTold({ log, start }: Running): Promise<void> {
  const parts = new AsyncDisposableStack()
  const told = Promise.withResolvers<string>()
  let first = Number.POSITIVE_INFINITY

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (performance.now() - first > together) process.exit(1)
      first = Math.min(first, performance.now())
      told.resolve(signal)
    })
  }
  process.once('disconnect', () => told.resolve('the end of its launcher'))
  // To listen for its end would otherwise keep us running.
  process.channel?.unref()
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'An error that nobody caught')
    process.exit(1)
  })

  try {
    await start(parts)
    const reason = await told.promise
    log.info({ reason }, 'Stopping')
    setTimeout(() => {
      log.fatal('Not everything stopped in time')
      process.exit(1)
    }, patience).unref()
  } finally {
    await parts.disposeAsync()
  }
  log.info('Stopped')
}
