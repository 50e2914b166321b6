// Writes the API's document and the types of its client from the routes: node bin/write-openapi.ts [--check]
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { writeSchema } from '../api-client/write-schema.ts'
import { createFeatures } from '../server/src/features.ts'
import { describeApi } from '../server/src/kernel/describe-api.ts'
import { createLiveHub } from '../server/src/kernel/live.ts'
import { askingRoutes, changingRoutes } from '../server/src/licensing/apps/apps.routes.ts'
import { createHttp } from '../server/src/platform/http.ts'
import { createLog } from '../server/src/platform/log.ts'

const nobody = () => Promise.reject(new Error('Nothing is called while the API is described'))

/** All routes, registered but never called: the pool never connects. */
async function documentOfApi(): Promise<object> {
  const http = await createHttp({ log: createLog({ level: 'warn', format: 'json' }), trustedProxies: [] })
  await describeApi(http)
  const features = createFeatures({
    pool: new pg.Pool(),
    baseUrl: 'http://localhost',
    secret: 'a secret that signs nothing at all',
    hub: createLiveHub(),
    canProveSenders: false,
    afterSetUp: nobody,
    listening: () => [],
  })
  await http.register(
    async (api) => {
      for (const { routes } of features) routes?.(api)
    },
    { prefix: '/api' },
  )
  await http.register(
    async (api) => {
      askingRoutes(api)
      changingRoutes(api)
    },
    { prefix: '/api/v1' },
  )
  await http.ready()
  return http.swagger()
}

const root = fileURLToPath(new URL('..', import.meta.url))
const document = await documentOfApi()
const files = [
  { path: 'server/openapi.json', text: `${JSON.stringify(document, null, 2)}\n` },
  { path: 'api-client/src/schema.ts', text: await writeSchema(document) },
]

for (const { path, text } of files) {
  if (!process.argv.includes('--check')) {
    await writeFile(root + path, text)
  } else if (text !== (await readFile(root + path, 'utf8').catch(() => ''))) {
    console.error(`${path} is not what the routes make: run node bin/write-openapi.ts`)
    process.exitCode = 1
  }
}
