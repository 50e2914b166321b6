import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type App, anApiKey, anApp, validationsOf } from '#test/apps.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { signedInAgent } from '#test/http.ts'
import { matchCustomer } from '../customers/match-customer.ts'
import { createLicense } from '../licenses/create-license.ts'
import { createProduct } from '../products/create-product.ts'

const rounds = Number(process.env.KEYDESK_PROVE_ROUNDS)

let desk: StartedDesk
let production: Ctx
let app: App
let terms: { productId: string; customerId: string }

beforeAll(async () => {
  desk = await startDesk({
    KEYDESK_ADMIN_EMAIL: 'ada@desk.example',
    KEYDESK_ADMIN_PASSWORD: 'a long password',
    KEYDESK_LICENSING_PER_MINUTE: '0',
  })
  const boss = await signedInAgent(desk, 'super_admin')
  production = desk.app.ctxOf('production')
  const product = await createProduct(production, { name: 'Press Pro', code: 'PRO', signingBits: 2048 })
  const customer = await matchCustomer(production, { email: 'ida@example.com' })
  terms = { productId: product.id, customerId: customer.id }
  app = anApp(desk.app.baseUrl, { apiKey: await anApiKey(boss, ['licenses:use']) })
})
afterAll(() => desk.stop())

const liveOf = (licenseId: string) =>
  production.db
    .selectFrom('activations')
    .select('identifier')
    .where('licenseId', '=', licenseId)
    .where('deactivatedAt', 'is', null)
    .execute()

describe('a hundred apps at the same moment', () => {
  test('take five places of five, whatever others give back meanwhile, and each is told what is so', async () => {
    for (let round = 0; round < rounds; round++) {
      const { id, key } = await createLicense(production, { ...terms, activationLimit: 5 })
      const told = await Promise.all(
        Array.from({ length: 100 }, (_, n) => app.ask('activate', { license_key: key, hardwareId: `HW-${n}` })),
      )

      expect(told.filter(({ code }) => code === 300)).toHaveLength(5)
      expect(told.filter(({ code }) => code === 302)).toHaveLength(95)
      const live = (await liveOf(id)).map(({ identifier }) => identifier)
      expect(new Set(live)).toEqual(new Set(told.flatMap(({ code, body }) => (code === 300 ? [body.data.activation.identifier] : []))))

      const moves = await Promise.all([
        ...live.map((identifier) => app.ask('deactivate', { license_key: key, identifier })),
        ...Array.from({ length: 20 }, (_, n) => app.ask('activate', { license_key: key, hardwareId: `NEW-${n}` })),
      ])
      expect(moves.filter(({ code }) => code === 400)).toHaveLength(5)
      expect((await liveOf(id)).length).toBe(moves.filter(({ code }) => code === 300).length)
      expect((await liveOf(id)).length).toBeLessThanOrEqual(5)
      expect(await validationsOf(production, id)).toHaveLength(125)
    }
  }, 600_000)

  test('on the same machine take one place', async () => {
    for (let round = 0; round < Math.ceil(rounds / 10); round++) {
      const { id, key } = await createLicense(production, { ...terms, activationLimit: 0 })
      const told = await Promise.all(Array.from({ length: 100 }, () => app.ask('activate', { license_key: key, hardwareId: 'HW-1' })))
      expect(told.filter(({ code }) => code === 300)).toHaveLength(1)
      expect(told.filter(({ code }) => code === 301)).toHaveLength(99)
      expect(await liveOf(id)).toHaveLength(1)
    }
  }, 600_000)
})
