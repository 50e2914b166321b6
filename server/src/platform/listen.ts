import pg from 'pg'
import type { Logger } from './log.ts'

export interface Listener {
  stop(): Promise<void>
}

export interface ListenOptions {
  readonly url: string
  readonly channels: readonly string[]
  readonly log: Logger
  /** One notification. */
  heard(channel: string, text: string): void
  /** The connection was down and is up again: whatever was said in between was missed. */
  resumed?(): void
}

const firstDelay = 200
const longestDelay = 5_000

/** Keeps one connection that listens, and comes back by itself when the database does. */
export async function listen({ url, channels, log, heard, resumed }: ListenOptions): Promise<Listener> {
  let client: pg.Client | null = null
  let isStopped = false
  let retry: NodeJS.Timeout | undefined

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    next.on('error', (error) => log.warn({ err: error }, 'The connection for notifications was lost'))
    next.on('notification', ({ channel, payload }) => heard(channel, payload ?? ''))
    await next.connect()
    await next.query(channels.map((channel) => `listen ${pg.escapeIdentifier(channel)}`).join(';'))
    next.once('end', () => again(firstDelay))
    client = next
  }

  const again = (delay: number) => {
    if (isStopped) return
    retry = setTimeout(async () => {
      try {
        await connect()
        resumed?.()
      } catch {
        again(Math.min(delay * 2, longestDelay))
      }
    }, delay)
  }

  await connect()
  return {
    async stop() {
      isStopped = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}
