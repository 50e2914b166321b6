// Measures the licensing API against what this machine signs at all: node bin/bench/licensing.ts [--database <url>] [--seconds 5]
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { openEnvironments } from '../../server/src/environments/open-environments.ts'
import { prepareDatabase } from '../../server/src/environments/prepare-database.ts'
import { makeSecret } from '../../server/src/identity/api-keys/api-key.ts'
import { system } from '../../server/src/kernel/actor.ts'
import { activateLicense } from '../../server/src/licensing/activations/activate-license.ts'
import { matchCustomer } from '../../server/src/licensing/customers/match-customer.ts'
import { createLicense } from '../../server/src/licensing/licenses/create-license.ts'
import { createProduct } from '../../server/src/licensing/products/create-product.ts'
import { makeSigningKey } from '../../server/src/licensing/signing/make-signing-key.ts'
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { aFreePort, asStarted, startProgram } from '../../server/test/program.ts'
import { secret } from './cases.ts'
import { load } from './load.ts'

const { values } = parseArgs({ options: { database: { type: 'string' }, seconds: { type: 'string', default: '5' } } })
const seconds = Number(values.seconds)
const clients = 8
const licenseCount = 200
const log = pino({ level: 'warn' })
const say = (text: string) => process.stdout.write(`${text}\n`)

const embedded = values.database ? null : await startEmbeddedPostgres({ dataDirectory: join(tmpdir(), 'keydesk-bench-licensing'), log })
const url = values.database ?? embedded?.url ?? ''
await prepareDatabase({ url, log })
const { apiKey, keys } = await furnish()

const port = await aFreePort()
const baseUrl = `http://127.0.0.1:${port}`
const program = startProgram(
  {
    DATABASE_URL: url,
    HOST: '127.0.0.1',
    PORT: String(port),
    KEYDESK_DATA_DIR: join(tmpdir(), `keydesk-bench-licensing-files-${process.pid}`),
    KEYDESK_SECRET: secret,
    KEYDESK_SMTP_IN_PORT: 'off',
    KEYDESK_ROLES: 'web',
    KEYDESK_LICENSING_PER_MINUTE: '0',
  },
  { program: asStarted },
)
try {
  await program.says('Keydesk is ready')
  const ask = (path: string, body: (n: number) => Record<string, unknown>) => ({
    url: baseUrl,
    clients,
    request: (n: number) => ({ method: 'POST', path, headers: { authorization: `Bearer ${apiKey}` }, body: body(n) }),
  })
  const verify = ask('/v1/verify', (n) => ({ license_key: keys[n % keys.length], identifier: 'HW-bench' }))
  const activate = ask('/v1/activate', (n) => ({ license_key: keys[n % keys.length], identifier: `HW-${n}-${randomUUID()}` }))
  await load({ ...verify, seconds: 1, requests: 200 })

  say('| | per second | p50 ms | p95 ms | of what the machine signs | processor, ms each |\n| --- | --: | --: | --: | --: | --: |')
  for (const [name, shape] of [
    ['verify', verify],
    ['activate', activate],
  ] as const) {
    // Before and after, as others use the machine too.
    const before = await signingRate()
    const busyBefore = await processorTime(program.pid)
    const measured = await load({ ...shape, seconds })
    const busy = ((await processorTime(program.pid)) - busyBefore) / (measured.perSecond * seconds)
    const after = await signingRate()
    const signs = (before.perSecond + after.perSecond) / 2
    const ownSign = (before.processor + after.processor) / 2
    const share = Math.round((measured.perSecond / signs) * 100)
    const failed = measured.failures.size > 0 ? ` (failed: ${[...measured.failures].join(' ')})` : ''
    say(`| *RSA-4096 signatures, ${availableParallelism()} cores* | ${Math.round(signs)} | | | 100 % | ${ownSign.toFixed(1)} |`)
    say(
      `| ${name}${failed} | ${Math.round(measured.perSecond)} | ${measured.p50.toFixed(1)} | ${measured.p95.toFixed(1)} | ${share} % | ${busy.toFixed(1)} |`,
    )
  }
} finally {
  program.process.kill('SIGTERM')
  await program.ended()
  await embedded?.stop()
}

/** Licenses with a 4096-bit key pair, each activated once, and an API key for apps. */
async function furnish(): Promise<{ apiKey: string; keys: string[] }> {
  const environments = await openEnvironments({ url, log, connectionsEach: 4 })
  const services = { now: () => new Date(), log, outbox: async () => undefined, baseUrl: 'http://localhost', secretKeys: [secret] }
  const ctx = { ...services, ...environments.production, actor: system, storage: {} as never }
  try {
    const code = `B${Date.now().toString(36).toUpperCase().slice(-7)}`
    const { id: productId } = await createProduct(ctx, { name: 'Bench', code })
    const { id: customerId } = await matchCustomer(ctx, { email: 'bench@example.com' })
    await makeSigningKey(ctx, { productId })
    const made: string[] = []
    for (let n = 0; n < licenseCount; n++) {
      const { id: licenseId, key } = await createLicense(ctx, { productId, customerId, activationLimit: 0 })
      await activateLicense(ctx, { licenseId, identifier: 'HW-bench' })
      made.push(key)
    }
    const { secret: apiKey, prefix, hash } = makeSecret('production')
    const row = { id: randomUUID(), name: 'Bench', environment: 'production', prefix, secretHash: hash, scopes: ['licenses:use'] }
    await environments.platform.db.insertInto('apiKeys').values(row).execute()
    return { apiKey, keys: made }
  } finally {
    await environments.close()
  }
}

/** How many RSA-4096 signatures this machine makes a second with all of its cores. */
async function signingRate(): Promise<{ perSecond: number; processor: number }> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 4096 })
  const data = Buffer.alloc(1_000, 'x')
  const until = performance.now() + 2_000
  const busyBefore = process.cpuUsage()
  let made = 0
  const work = async () => {
    while (performance.now() < until) {
      await new Promise<void>((resolve, reject) => sign('sha256', data, privateKey, (error) => (error ? reject(error) : resolve())))
      made++
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work))
  const { user, system: kernel } = process.cpuUsage(busyBefore)
  return { perSecond: made / 2, processor: (user + kernel) / 1000 / made }
}

/** What a process has taken of the processors so far, in milliseconds: the same however busy others keep them. */
async function processorTime(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
