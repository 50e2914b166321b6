import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Environments } from '#environments/open-environments.ts'
import { identifyRequest } from '#identity/sessions/identify-request.ts'
import { answerOnce } from '#kernel/answer-once.ts'
import type { Services } from '#kernel/ctx.ts'
import { describeApi } from '#kernel/describe-api.ts'
import type { Feature } from '#kernel/feature.ts'
import { limitApps } from '#licensing/apps/limit-apps.ts'
import { serveApps } from '#licensing/apps/serve-apps.ts'
import { createHttp, type Http } from '#platform/http.ts'
import { serveWebApp } from '#platform/http-static.ts'
import { serverFolder } from '#platform/server-folder.ts'
import type { Config } from './config.ts'

export interface WebOptions {
  readonly config: Config
  readonly environments: Environments
  readonly services: Services
  readonly features: readonly Feature[]
  readonly secret: string
}

const adminApp = fileURLToPath(new URL('../admin/dist', serverFolder))

/** The web server: the API of all features, each route with its access; the web apps; what load balancers ask. */
export async function createWeb({ config, environments, services, features, secret }: WebOptions): Promise<Http> {
  const http = await createHttp({ log: services.log, trustedProxies: config.trustedProxies })
  await describeApi(http)

  await http.register(
    async (api) => {
      requireAccess(api)
      api.addHook('onRequest', identifyRequest({ environments, services, secret }))
      answerOnce(api)
      for (const { routes } of features) routes?.(api)
    },
    { prefix: '/api' },
  )

  await serveApps(http, { environments, services, limit: limitApps(config.licensingPerMinute) })

  http.get('/healthz', { schema: { hide: true } }, () => ({ status: 'ok' }))
  http.get('/readyz', { schema: { hide: true } }, async () => {
    await sql`select 1`.execute(environments.platform.db)
    return { status: 'ready' }
  })
  http.get('/', { schema: { hide: true } }, (_, reply) => reply.redirect('/admin/'))
  await serveWebApp(http, { directory: adminApp, path: 'admin' })
  return http
}

/** A route that does not say who may call it stops the start. */
function requireAccess(api: Http) {
  api.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.access) throw new Error(`${method} ${url} does not say who may call it`)
  })
}
