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
import { loadSampleData } from '#support/sample-data/load-sample-data.ts'
import type { Config } from './config.ts'
import { createFeatures } from './features.ts'
import { createWeb } from './web.ts'
import { startWorker, type Worker, workChannels } from './worker.ts'

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

/** Puts the program together and starts the roles it was given. When a part cannot start, those before it are stopped. */
export async function startApp(options: AppOptions): Promise<App> {
  await using parts = new AsyncDisposableStack()
  const app = await startParts(options, parts)
  const started = parts.move()
  return { ...app, stop: () => started.disposeAsync() }
}

async function startParts({ config, databaseUrl: url, log }: AppOptions, parts: AsyncDisposableStack): Promise<Omit<App, 'stop'>> {
  // The queue has a schema of its own, so both get ready at once. Its jobs need the environments: they close after it.
  const boss = createQueue({ url, log, isWorker: config.isWorker })
  const opening = prepareDatabase({ url, log }).then(() => openEnvironments({ url, log, connectionsEach: 10 }))
  parts.defer(() => opening.then((open) => open.close()).catch(() => undefined))
  parts.defer(() => boss.stop({ graceful: true, timeout: 20_000 }))
  const steps = [opening, boss.start()] as const
  await Promise.allSettled(steps)
  const [environments] = await Promise.all(steps)

  const secretKeys = await readSecretKeys(config.dataDirectory, config.secrets)
  const clock = await databaseClock(environments.platform.pool)
  parts.defer(() => clock.stop())
  const port = await freePort(config.port, config.host)
  const hub = createLiveHub()

  const services: Services = {
    now: clock.now,
    log,
    storage: await diskStorage(join(config.dataDirectory, 'files')),
    outbox: (tx, happenings) => outbox(tx, happenings),
    baseUrl: config.baseUrl ?? addressOf(config.host, port),
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
    canProveSenders: config.trustedAuthserv.length > 0,
    async afterSetUp({ actor }, wish) {
      await openAll(keys, ctxOf)
      const staging = keys.find((key) => key !== production)
      if (wish.loadSampleData && staging) await loadSampleData({ ...ctxOf(staging), actor })
    },
    listening: () => mailIn?.listening() ?? [],
  })
  const outbox = outboxFor(boss, reactionsOf(features))

  const prepareDesk = async () => {
    await createQueues(boss, features)
    await setUpByConfiguration(config, ctxOf(production))
    await openAll(keys, ctxOf)
    // A new link ends the ones before it, so only who shows it makes one.
    return config.isWeb ? await prepareSetUp(ctxOf(production)) : null
  }
  let worker: Worker | null = null
  const beginWork = async () => {
    const setUpLink = await prepareDesk()
    worker = config.isWorker ? await startWorker({ ...config, boss, features, keys, ctxOf }) : null
    parts.defer(() => worker?.stop())
    return setUpLink
  }
  // What is said before the worker is there it finds by itself: it begins by looking.
  const beginListening = async () => {
    const listener = await listen({
      url,
      log,
      channels: [liveChannel, ...workChannels],
      heard(channel, text) {
        if (channel === liveChannel) hub.heard(text)
        else worker?.wake(channel, text)
      },
      resumed: () => hub.resumed(),
    })
    parts.defer(() => listener.stop())
  }
  // The routes are put together while the database is asked.
  const web = config.isWeb ? createWeb({ config, environments, services, features, secret: secretKeys[0] }) : null
  const beginnings = [beginWork(), web, beginListening()] as const
  await Promise.allSettled(beginnings)
  const [setUpLink, http] = await Promise.all(beginnings)

  if (http) {
    parts.defer(() => http.close())
    await http.listen({ port, host: config.host })
    const listeners = await listenForMail({
      ...config.mailIn,
      log,
      accept: async (recipient) => (await findOwnAddresses(ctxOf(production), [recipient])).size > 0,
      receive: (mail, source) => receiveMail(ctxOf(production), { ...mail, source }, ctxOf),
    })
    parts.defer(() => listeners.stop())
    mailIn = listeners
  }

  return {
    baseUrl: services.baseUrl,
    setUpLink,
    smtpPort: mailIn?.portOf('smtp') ?? null,
    lmtpPort: mailIn?.portOf('lmtp') ?? null,
    ctxOf,
  }
}

/** What every environment of a desk begins with. Each may be run again. */
async function openAll(keys: readonly string[], ctxOf: (key: string) => Ctx) {
  const open = async (ctx: Ctx) => {
    await seedCategories(ctx)
    await openMailboxes(ctx)
  }
  await Promise.all(keys.map((key) => open(ctxOf(key))))
}

async function setUpByConfiguration({ firstAdmin, deskName, supportAddress }: Config, ctx: Ctx) {
  if (!firstAdmin || (await readDesk(ctx)).isSetUp) return
  const name = firstAdmin.email.split('@')[0] ?? firstAdmin.email
  await setUpDesk(ctx, { token: null, deskName: deskName ?? 'Keydesk', name, ...firstAdmin, supportAddress })
  ctx.log.info({ email: firstAdmin.email }, 'The desk was set up by its configuration')
}

/** How a browser on this machine reaches what listens there. */
function addressOf(host: string, port: number): string {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  return `http://${isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}
