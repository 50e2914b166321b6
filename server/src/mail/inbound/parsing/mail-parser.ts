import { MessageChannel } from 'node:worker_threads'
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

const quarterOfAnHour = 900_000
const mostToBegin = 30_000
const moreFor = 20 * 1024 * 1024

/**
 * Reads mails in threads of their own, each with a limit of time and memory: what a mail does there harms no other
 * (F14). A thread that reached a limit is thrown away; the mail gets a second one, and no third.
 */
export function startMailParser({ threads, megabytes = 256, milliseconds = 10_000 }: MailParserOptions): MailParser {
  const pool = new Piscina({
    filename: import.meta.resolve('#mail/inbound/parsing/parse-mail.worker.ts'),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: quarterOfAnHour,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })

  // Large files take long to decode, which is no harm of theirs.
  const mostFor = (raw: Uint8Array) => Math.ceil(milliseconds * (1 + raw.length / moreFor))

  // A thread that has to be started first says when it begins; the mail is not to pay for that.
  const read = async (raw: Uint8Array): Promise<ParsedMail> => {
    const limit = new AbortController()
    const most = mostFor(raw)
    const { port1, port2 } = new MessageChannel()
    let timer = setTimeout(() => limit.abort(), mostToBegin)
    port1.once('message', () => {
      clearTimeout(timer)
      timer = setTimeout(() => limit.abort(), most)
    })
    try {
      return await pool.run({ raw, begun: port2 }, { signal: limit.signal, transferList: [port2] })
    } finally {
      clearTimeout(timer)
      port1.close()
    }
  }

  return {
    async parse(raw) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await read(raw)
        } catch (error) {
          if (attempt === 2) throw unreadable(error as Error & { code?: unknown }, mostFor(raw))
        }
      }
    },
    stop: () => pool.destroy(),
  }
}

function unreadable({ name, code, message }: Error & { code?: unknown }, most: number): Unreadable {
  if (name === 'AbortError')
    return new Unreadable('too_slow', `Reading this mail took longer than ${Math.round(most / 1_000)} seconds, twice.`)
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new Unreadable('too_slow', 'Reading this mail took more memory than a mail may take, twice.')
  return new Unreadable('unreadable', `This mail cannot be read: ${message}`)
}
