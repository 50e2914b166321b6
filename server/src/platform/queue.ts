import { PgBoss } from 'pg-boss'
import type { Logger } from './log.ts'

/** What a queued job must survive: an outage of days, a restart, a killed worker. */
export const durably = {
  retryLimit: 1000,
  retryBackoff: true,
  retryDelay: 5,
  retryDelayMax: 4 * 60 * 60,
  retentionSeconds: 10 * 365 * 24 * 60 * 60,
  heartbeatSeconds: 60,
  notify: true,
} as const

/** pg-boss in its own schema; jobs are sent on the connection of the transaction that causes them. */
export function createQueue({ url, log, isWorker }: { url: string; log: Logger; isWorker: boolean }): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: isWorker ? 4 : 2,
    supervise: isWorker,
    schedule: isWorker,
    useListenNotify: isWorker,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'The job queue reports an error'))
  boss.on('warning', (warning) => log.debug({ warning }, 'The job queue warns'))
  return boss
}
