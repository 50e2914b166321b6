import { join } from 'node:path'
import { openEnvironments } from '#environments/open-environments.ts'
import { prepareDatabase } from '#environments/prepare-database.ts'
import { openMailboxes } from '#identity/setup/open-mailboxes.ts'
import { prepareSetUp } from '#identity/setup/prepare-set-up.ts'
import { readDesk } from '#identity/setup/read-desk.ts'
import { setUpDesk } from '#identity/setup/set-up-desk.ts'
import { system } from '#kernel/actor.ts'
import type { Ctx, Services } from '#kernel/ctx.ts'
import { createLiveHub } from '#kernel/live.ts'
import { liveChannel } from '#kernel/publish.ts'
import { createQueues, outboxFor, reactionsOf } from '#kernel/reactions.ts'
import { listenForMail, type MailListeners } from '#mail/inbound/listen-for-mail.ts'
import { receiveMail } from '#mail/inbound/receive-mail.ts'
import { findOwnAddresses } from '#mail/mailboxes/find-own-addresses.ts'
import { databaseClock } from '#platform/clock.ts'
import { freePort } from '#platform/free-port.ts'
import { listen } from '#platform/listen.ts'
import type { Logger } from '#platform/log.ts'
import { createQueue } from '#platform/queue.ts'
import { readSecretKeys } from '#platform/secret-keys.ts'
import { diskStorage } from '#platform/storage.ts'
import { seedCategories } from '#support/categories/seed-categories.ts'
import type { Config } from './config.ts'
import { createFeatures } from './features.ts'
import { createWeb } from './web.ts'
import { startWorker } from './worker.ts'

export interface AppOptions {
  readonly config: Config
  readonly databaseUrl: string
  readonly log: Logger
}

export interface App {
  /** Where people reach the desk. */
  readonly baseUrl: string
  /** The one-time link to set it up; null when that was done. */
  readonly setUpLink: string | null
  readonly smtpPort: number | null
  readonly lmtpPort: number | null
  /** The program itself in an environment; for tools and tests. */
  ctxOf(environmentKey: string): Ctx
  /** Ends what is running, takes nothing new, loses nothing. */
  stop(): Promise<void>
}

/** Puts the program together and starts the roles it was given. */
export async function startApp({ config, databaseUrl: url, log }: AppOptions): Promise<App> {
  await prepareDatabase({ url, log })
  const secretKeys = await readSecretKeys(config.dataDirectory, config.secrets)
  const environments = await openEnvironments({ url, log, connectionsEach: 10 })
  const clock = await databaseClock(environments.platform.pool)
  const boss = createQueue({ url, log, isWorker: config.isWorker })
  const port = await freePort(config.port, config.host)
  const hub = createLiveHub()

  const services: Services = {
    now: clock.now,
    log,
    storage: await diskStorage(join(config.dataDirectory, 'files')),
    outbox: (tx, happenings) => outbox(tx, happenings),
    baseUrl: config.baseUrl ?? `http://${config.host}:${port}`,
    secretKeys,
  }
  const ctxOf = (key: string): Ctx => {
    const open = environments.get(key)
    if (!open) throw new Error(`There is no environment ${key}`)
    return { ...services, ...open, actor: system }
  }
  const production = environments.production.environment.key
  const keys = environments.all().map(({ environment }) => environment.key)

  let mailIn: MailListeners | null = null

  const features = createFeatures({
    pool: environments.platform.pool,
    baseUrl: services.baseUrl,
    secret: secretKeys[0],
    hub,
    afterSetUp: () => openAll(keys, ctxOf),
    receive: (mail) => receiveMail({ environments, services }, mail),
    listening: () => mailIn?.listening() ?? [],
  })
  const outbox = outboxFor(boss, reactionsOf(features))

  await boss.start()
  await createQueues(boss, features)
  await setUpByConfiguration(config, ctxOf(production))
  await openAll(keys, ctxOf)
  const setUpLink = await prepareSetUp(ctxOf(production))

  const worker = config.isWorker ? await startWorker({ boss, features, smtpUrl: config.smtpUrl, keys, ctxOf }) : null
  const listener = await listen({
    url,
    log,
    channels: [liveChannel, 'keydesk_outbound', 'keydesk_inbound'],
    heard(channel, text) {
      if (channel === liveChannel) hub.heard(text)
      else worker?.wake(channel === 'keydesk_outbound' ? 'outbound' : 'inbound', text)
    },
    resumed: () => hub.resumed(),
  })

  const http = await createWeb({ config, environments, services, features, secret: secretKeys[0] })
  if (config.isWeb) {
    await http.listen({ port, host: config.host })
    mailIn = await listenForMail({
      ...config.mailIn,
      log,
      accept: async (recipient) => (await findOwnAddresses(ctxOf(production), [recipient])).size > 0,
      receive: async (mail, source) => void (await receiveMail({ environments, services }, { ...mail, source })),
    })
  }

  return {
    baseUrl: services.baseUrl,
    setUpLink,
    ctxOf,
    get smtpPort() {
      return mailIn?.portOf('smtp') ?? null
    },
    get lmtpPort() {
      return mailIn?.portOf('lmtp') ?? null
    },
    async stop() {
      await mailIn?.stop()
      await http.close()
      await worker?.stop()
      await boss.stop({ graceful: true, timeout: 20_000 })
      await listener.stop()
      clock.stop()
      await environments.close()
    },
  }
}

/** What every environment of a desk begins with. Each may be run again. */
async function openAll(keys: readonly string[], ctxOf: (key: string) => Ctx) {
  for (const key of keys) {
    await seedCategories(ctxOf(key))
    await openMailboxes(ctxOf(key))
  }
}

async function setUpByConfiguration({ firstAdmin, deskName, supportAddress }: Config, ctx: Ctx) {
  if (!firstAdmin || (await readDesk(ctx)).isSetUp) return
  const name = firstAdmin.email.split('@')[0] ?? firstAdmin.email
  await setUpDesk(ctx, { token: null, deskName: deskName ?? 'Keydesk', name, ...firstAdmin, supportAddress })
  ctx.log.info({ email: firstAdmin.email }, 'The desk was set up by its configuration')
}
