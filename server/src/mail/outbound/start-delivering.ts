import type { Ctx } from '#kernel/ctx.ts'
import { createBell } from '#platform/bell.ts'
import { createSmtpClient, type SmtpPatience } from '#platform/smtp-client.ts'
import { type ClaimedMail, claimMails } from './claim-mails.ts'
import { deliverMail } from './deliver-mail.ts'
import { delayWhileUnreachable } from './outbound-mail.ts'
import { renewEvery, renewLeases, timeUntilDue } from './outbound-mails.store.ts'

export interface StartDelivering {
  readonly keys: readonly string[]
  readonly smtpUrl: string | null
  ctxOf(environmentKey: string): Ctx
  readonly patience?: SmtpPatience
  /** How long nobody tries a server that could not be reached. */
  readonly pause?: number
}

export interface Delivering {
  /** There are new mails in that environment. */
  wake(environmentKey: string): void
  /** Takes no more, and ends what is being sent. */
  stop(): Promise<void>
}

const atOnce = 5
// New mails wake, and those that wait have their time; this finds those whose program died.
const lookEvery = 5_000
const longestEnd = 15_000

/** Delivers the mails of every environment for as long as the program runs, some at a time. */
export function startDelivering({ keys, smtpUrl, ctxOf, patience, pause = delayWhileUnreachable }: StartDelivering): Delivering {
  const smtp = smtpUrl ? createSmtpClient(smtpUrl, patience) : null
  const bells = new Map(keys.map((key) => [key, createBell()]))
  let isStopping = false
  let pausedUntil = 0

  const deliver = async (ctx: Ctx, mail: ClaimedMail) => {
    try {
      const isReachable = await deliverMail(ctx, { mail, smtp })
      if (!isReachable) pausedUntil = Date.now() + pause
    } catch (error) {
      ctx.log.error({ err: error, mail: mail.id }, 'What became of a mail could not be kept; it is tried again')
    }
  }

  const claim = async (ctx: Ctx, most: number): Promise<ClaimedMail[]> => {
    if (most === 0 || Date.now() < pausedUntil) return []
    return claimMails(ctx, most).catch((error) => {
      ctx.log.warn({ err: error }, 'Mails to be sent could not be looked for')
      return []
    })
  }

  const run = async (key: string, bell: ReturnType<typeof createBell>) => {
    const ctx = ctxOf(key)
    const running = new Map<ClaimedMail, Promise<void>>()
    const renewing = setInterval(() => renewLeases(ctx, [...running.keys()]), renewEvery)

    while (!isStopping) {
      const mails = await claim(ctx, atOnce - running.size)
      for (const mail of mails) {
        const sent = deliver(ctx, mail).finally(() => {
          running.delete(mail)
          bell.ring()
        })
        running.set(mail, sent)
      }
      if (mails.length === 0) await bell.rest(await timeUntilDue(ctx, lookEvery).catch(() => lookEvery))
    }
    await Promise.all(running.values())
    clearInterval(renewing)
  }
  const lanes = [...bells].map(([key, bell]) => run(key, bell))

  return {
    wake: (key) => bells.get(key)?.ring(),
    async stop() {
      isStopping = true
      for (const bell of bells.values()) bell.ring()
      const hurry = setTimeout(() => smtp?.close(), longestEnd)
      await Promise.all(lanes)
      clearTimeout(hurry)
      smtp?.close()
    },
  }
}
