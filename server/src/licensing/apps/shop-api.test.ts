import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type App, anApiKey, anApp } from '#test/apps.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'
import { matchCustomer } from '../customers/match-customer.ts'
import { changeLicenseStatus } from '../licenses/change-license-status.ts'
import { createLicense } from '../licenses/create-license.ts'
import { createProduct } from '../products/create-product.ts'
import { makeSigningKey } from '../signing/make-signing-key.ts'

let desk: StartedDesk
let boss: SignedInAgent
let production: Ctx
let shop: App
let reader: App
let productId: string

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_ADMIN_EMAIL: 'ada@desk.example', KEYDESK_ADMIN_PASSWORD: 'a long password' })
  boss = await signedInAgent(desk, 'super_admin')
  production = desk.app.ctxOf('production')
  await makeSigningKey(production, { productId: null, bits: 2048 })
  productId = (await createProduct(production, { name: 'Press Pro', code: 'PRO', signingBits: 2048 })).id
  shop = anApp(desk.app.baseUrl, { apiKey: await anApiKey(boss, ['licenses:use', 'licenses:read', 'licenses:manage']) })
  reader = anApp(desk.app.baseUrl, { apiKey: await anApiKey(boss, ['licenses:read']) })
})
afterAll(() => desk.stop())

const aLicense = (customerId: string | null = null) => createLicense(production, { productId, customerId, activationLimit: 2 })
const licenseOf = (id: string) => production.db.selectFrom('licenses').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('assigning a license', () => {
  test('makes it the customer’s, once', async () => {
    const { id, key } = await aLicense()
    const sold = { license_key: key, customer_email: 'Kim@Example.com', customer_name: 'Kim Ode' }
    const [first, second] = await Promise.all([
      shop.ask('assign-license-key', sold),
      shop.ask('assign-license-key', { ...sold, customer_email: 'lee@example.com' }),
    ])

    expect([first.code, second.code].sort()).toEqual([800, 801])
    const { customerId, status } = await licenseOf(id)
    const owner = await production.db.selectFrom('customers').select('email').where('id', '=', customerId).executeTakeFirstOrThrow()
    expect(status).toBe('assigned')
    expect(owner.email).toBe(first.code === 800 ? 'kim@example.com' : 'lee@example.com')
    expect(await shop.ask('assign-license-key', { ...sold, license_key: 'nothing' })).toMatchObject({ code: 801 })
    expect(await shop.ask('assign-license-key', { license_key: key })).toMatchObject({ status: 422, code: 160 })
  })
})

describe('updating a license', () => {
  test('changes limit, time and status, and says why in its history', async () => {
    const customer = await matchCustomer(production, { email: 'ida@example.com', name: 'Ida Lund' })
    const { id, key } = await aLicense(customer.id)
    const update = (wanted: Record<string, unknown>) => shop.ask('update-license-key', { license_key: key, ...wanted })

    expect(await update({ activation_limit: '10', validity_days: 30 })).toMatchObject({ code: 950 })
    const changed = await licenseOf(id)
    expect(changed.activationLimit).toBe(10)
    expect(changed.expiresAt && (changed.expiresAt.getTime() - Date.now()) / 86_400_000).toBeCloseTo(30, 1)
    expect(await update({ validity_days: 0 })).toMatchObject({ code: 950 })
    expect((await licenseOf(id)).expiresAt).toBeNull()
    expect(await update({ status: 'blocked' })).toMatchObject({ code: 950 })
    expect((await licenseOf(id)).status).toBe('suspended')
    expect(await update({ status: 'blocked' })).toMatchObject({ code: 950 })

    const history = await production.db.selectFrom('licenseActions').select(['reason', 'kind']).where('licenseId', '=', id).execute()
    expect(history).toHaveLength(3)
    expect(history.every(({ reason }) => reason === 'Changed by the licensing API')).toBe(true)
  })

  test('refuses what makes no sense, as an outcome', async () => {
    const { id, key } = await aLicense()
    const update = (wanted: Record<string, unknown>) => shop.ask('update-license-key', { license_key: key, ...wanted })
    for (const wrong of [{}, { activation_limit: -1 }, { activation_limit: 'many' }, { status: 'happy' }, { validity_days: 1.5 }]) {
      expect(await update(wrong), JSON.stringify(wrong)).toMatchObject({ status: 200, code: 951 })
    }
    expect(await update({ status: 'active' })).toMatchObject({ code: 951 })
    await changeLicenseStatus(production, { licenseId: id, status: 'revoked' })
    expect(await update({ activation_limit: 5 })).toMatchObject({ code: 951 })
    expect(await shop.ask('update-license-key', { license_key: 'nothing', activation_limit: 5 })).toMatchObject({ code: 952 })
  })
})

describe('listing licenses', () => {
  test('filters, goes on where a page ended, and shows whole keys only to who manages them', async () => {
    const customer = await matchCustomer(production, { email: 'many@example.com', name: 'Many Licenses' })
    const made = [await aLicense(customer.id), await aLicense(customer.id), await aLicense(customer.id)]
    const list = (app: App, filter: Record<string, string>) =>
      app.ask('get-license-keys', { customer_email: 'many@example.com', ...filter })
    const keysOf = (told: { body: { data: { license_keys: { license_key: string }[] } } }) =>
      told.body.data.license_keys.map((one) => one.license_key)

    const first = await list(shop, { limit: '2' })
    const rest = await list(shop, { limit: '2', after: first.body.data.next })
    expect([...keysOf(first), ...keysOf(rest)]).toEqual(made.map(({ key }) => key).toReversed())
    expect(rest.body.data.next).toBeNull()
    expect(keysOf(await list(shop, { status: 'revoked' }))).toEqual([])
    expect(keysOf(await list(shop, { product_uuid: productId }))).toHaveLength(3)
    expect(keysOf(await list(reader, {})).every((key) => key.includes('****'))).toBe(true)
    expect(await list(shop, { product_uuid: 'x' })).toMatchObject({ status: 422, code: 160 })
  })
})
