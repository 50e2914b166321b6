import { Piscina } from 'piscina'
import type { HoldReason } from '../inbound-mail.ts'
import type { ParsedMail } from './parsed-mail.ts'

/** A mail that cannot be read, with why. */
export class Unreadable extends Error {
  readonly reason: HoldReason

  constructor(reason: HoldReason, message: string) {
    super(message)
    this.reason = reason
  }
}

export interface MailParser {
  parse(raw: Uint8Array): Promise<ParsedMail>
  stop(): Promise<void>
}

export interface MailParserOptions {
  readonly threads: number
  readonly megabytes?: number
  readonly milliseconds?: number
}

const oneMinute = 60_000

/**
 * Reads mails in threads of their own, each with a limit of time and memory: what a mail does there harms no other
 * (F14). A thread that reached a limit is thrown away; the mail gets a second one, and no third.
 */
export function startMailParser({ threads, megabytes = 256, milliseconds = 10_000 }: MailParserOptions): MailParser {
  const pool = new Piscina({
    filename: new URL('./parse-mail.worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: oneMinute,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })

  return {
    async parse(raw) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await pool.run(raw, { signal: AbortSignal.timeout(milliseconds) })
        } catch (error) {
          if (attempt === 2) throw unreadable(error as Error & { code?: unknown }, milliseconds)
        }
      }
    },
    stop: () => pool.destroy(),
  }
}

function unreadable({ name, code, message }: Error & { code?: unknown }, milliseconds: number): Unreadable {
  if (name === 'AbortError') return new Unreadable('too_slow', `Reading this mail took longer than ${milliseconds / 1_000} seconds, twice.`)
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new Unreadable('too_slow', 'Reading this mail took more memory than a mail may take, twice.')
  return new Unreadable('unreadable', `This mail cannot be read: ${message}`)
}
