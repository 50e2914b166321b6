import type { PgBoss } from 'pg-boss'
import type { Ctx } from '#kernel/ctx.ts'
import type { Feature } from '#kernel/feature.ts'
import { startWorking } from '#kernel/reactions.ts'
import { startProcessing } from '#mail/inbound/process-mails.ts'
import { startDelivering } from '#mail/outbound/start-delivering.ts'
import { receiveTicketMail } from '#support/tickets/receive-ticket-mail.ts'

export interface WorkerOptions {
  readonly boss: PgBoss
  readonly features: readonly Feature[]
  readonly smtpUrl: string | null
  readonly keys: readonly string[]
  ctxOf(environmentKey: string): Ctx
}

export interface Worker {
  /** Says that there are new outbound or inbound mails in an environment. */
  wake(what: 'outbound' | 'inbound', environmentKey: string): void
  stop(): Promise<void>
}

/** Everything that happens without somebody waiting for it: reactions, schedules, mail out, mail in. */
export async function startWorker({ boss, features, smtpUrl, keys, ctxOf }: WorkerOptions): Promise<Worker> {
  await startWorking(boss, features, ctxOf, keys)
  const delivering = startDelivering({ ctxOf, keys, smtpUrl })
  const processing = startProcessing({ ctxOf, keys, receiver: receiveTicketMail })

  return {
    wake: (what, environmentKey) => (what === 'outbound' ? delivering : processing).wake(environmentKey),
    async stop() {
      await Promise.all([delivering.stop(), processing.stop()])
    },
  }
}
