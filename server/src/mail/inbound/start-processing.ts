import type { Ctx } from '#kernel/ctx.ts'
import { isDatabaseAway } from '#platform/database.ts'
import { mostAttempts } from './inbound-mail.ts'
import { finishMail, type LeasedMail, LeaseLost, leaseMails, postponeMail } from './inbound-mails.store.ts'
import type { MailReceiver } from './mail-receiver.ts'
import { type MailParser, startMailParser } from './parsing/mail-parser.ts'
import { processMail } from './process-mail.ts'

export interface StartProcessing {
  readonly keys: readonly string[]
  ctxOf(environmentKey: string): Ctx
  /** Who makes something of the mails. */
  readonly receiver: MailReceiver
  readonly trustedAuthserv: readonly string[]
  readonly parser?: MailParser
}

export interface Processing {
  /** There is new mail in an environment. */
  wake(environmentKey?: string): void
  /** Finishes what was begun. */
  stop(): Promise<void>
}

const mostAtOnce = 2
const lookEvery = 5_000

/**
 * Works on the mails that came in. Being woken makes it quick; looking by itself finds what no call reached and what
 * another program left lying. Mails of one sender are taken in their order.
 */
export function startProcessing({
  keys,
  ctxOf,
  receiver,
  trustedAuthserv,
  parser = startMailParser({ threads: mostAtOnce }),
}: StartProcessing): Processing {
  const running = new Set<Promise<void>>()
  const lastOf = new Map<string, Promise<void>>()
  const unsettled: Failure[] = []
  let isStopping = false
  let isWoken = false
  let endSleep = () => {}

  const sleep = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, isWoken ? 0 : lookEvery)
      endSleep = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const start = (ctx: Ctx, mail: LeasedMail) => {
    const sender = `${ctx.environment.key} ${mail.envelopeFrom || mail.id}`
    const work = (lastOf.get(sender) ?? Promise.resolve()).then(() => workOn(ctx, mail))
    lastOf.set(sender, work)
    running.add(work)
    void work.finally(() => {
      running.delete(work)
      if (lastOf.get(sender) === work) lastOf.delete(sender)
    })
  }

  const workOn = async (ctx: Ctx, mail: LeasedMail) => {
    try {
      if (mail.attempts > mostAttempts) throw new Error(`It was taken up ${mostAttempts} times and never finished.`)
      await processMail(ctx, { mail, parser, receiver, trustedAuthserv })
    } catch (error) {
      await settle({ ctx, mail, error: error as Error })
    }
  }

  // What cannot even be put off, since the database is away, is put off as soon as it is back.
  const settle = async (failure: Failure) => {
    await afterFailure(failure).catch((error) => {
      failure.ctx.log.warn({ err: error, mailId: failure.mail.id }, 'A mail could not be put off yet')
      unsettled.push(failure)
    })
  }

  const takeAll = async () => {
    for (const failure of unsettled.splice(0)) await settle(failure)
    for (const key of keys) {
      const ctx = ctxOf(key)
      while (!isStopping && running.size < mostAtOnce) {
        const mails = await leaseMails(ctx, mostAtOnce - running.size)
        if (mails.length === 0) break
        for (const mail of mails) start(ctx, mail)
      }
    }
  }

  const loop = async () => {
    while (!isStopping) {
      isWoken = false
      await takeAll().catch((error) => ctxOf(keys[0] ?? '').log.warn({ err: error }, 'The mails that came in could not be looked at'))
      if (running.size === mostAtOnce) await Promise.race(running)
      else await sleep()
    }
    await Promise.all(running)
  }
  const ended = loop()

  return {
    wake() {
      isWoken = true
      endSleep()
    },
    async stop() {
      isStopping = true
      // It may be looking for mail just now, and is not to sleep afterwards.
      isWoken = true
      endSleep()
      await ended
      await parser.stop()
    },
  }
}

interface Failure {
  readonly ctx: Ctx
  readonly mail: LeasedMail
  readonly error: Error & { code?: unknown }
}

async function afterFailure({ ctx, mail, error }: Failure): Promise<void> {
  if (error instanceof LeaseLost) return
  const isNobodysFault = isDatabaseAway(error) || error.code === 'ENOSPC'
  ctx.log.error({ err: error, mailId: mail.id }, 'A mail could not be worked on')

  if (isNobodysFault || mail.attempts < mostAttempts) return postponeMail(ctx, mail, { reason: error.message, counts: !isNobodysFault })
  const finding = `Working on this mail failed ${mail.attempts} times: ${error.message}`
  return finishMail(ctx, mail, { state: 'held', outcome: 'failed', reason: finding, decisions: [{ step: 'failure', finding }] })
}
