import type { PgBoss } from 'pg-boss'
import type { Ctx } from '#kernel/ctx.ts'
import type { Feature } from '#kernel/feature.ts'
import { startWorking } from '#kernel/reactions.ts'
import { inboundChannel } from '#mail/inbound/inbound-mail.ts'
import type { MailReceiver } from '#mail/inbound/mail-receiver.ts'
import { startProcessing } from '#mail/inbound/start-processing.ts'
import { outboundChannel } from '#mail/outbound/queue-mail.ts'
import { startDelivering } from '#mail/outbound/start-delivering.ts'
import { receiveAnswer } from '#notifications/receive-answer.ts'
import { sampleDataChannel } from '#support/sample-data/sample-data.ts'
import { startLoading } from '#support/sample-data/start-loading.ts'
import { receiveTicketMail } from '#support/tickets/receive-ticket-mail.ts'

export interface WorkerOptions {
  readonly boss: PgBoss
  readonly features: readonly Feature[]
  readonly smtpUrl: string | null
  readonly trustedAuthserv: readonly string[]
  readonly keys: readonly string[]
  ctxOf(environmentKey: string): Ctx
}

/** Where work is announced. */
export const workChannels = [outboundChannel, inboundChannel, sampleDataChannel]

export interface Worker {
  /** Says that there is something to do in an environment, heard on one of the channels. */
  wake(channel: string, environmentKey: string): void
  stop(): Promise<void>
}

/** What an agent answers to a notification comes first: nothing in it is a customer's. */
const receiveDeskMail: MailReceiver = async (tx, mail) => (await receiveAnswer(tx, mail)) ?? receiveTicketMail(tx, mail)

/** Everything that happens without somebody waiting for it: reactions, schedules, mail out, mail in, sample data. */
export async function startWorker({ boss, features, smtpUrl, trustedAuthserv, keys, ctxOf }: WorkerOptions): Promise<Worker> {
  await startWorking(boss, features, ctxOf, keys)
  const delivering = startDelivering({ ctxOf, keys, smtpUrl })
  const processing = startProcessing({ ctxOf, keys, receiver: receiveDeskMail, trustedAuthserv })

  const loading = startLoading({ ctxOf, keys })
  const woken = new Map([
    [outboundChannel, delivering],
    [inboundChannel, processing],
    [sampleDataChannel, loading],
  ])

  return {
    wake: (channel, environmentKey) => woken.get(channel)?.wake(environmentKey),
    async stop() {
      await Promise.all([delivering.stop(), processing.stop(), loading.stop()])
    },
  }
}
