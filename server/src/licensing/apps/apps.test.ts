import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type App, anApiKey, anApp, isSignedWith, toldBy, validationsOf } from '#test/apps.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'
import { matchCustomer } from '../customers/match-customer.ts'
import { changeLicenseStatus } from '../licenses/change-license-status.ts'
import { type CreateLicense, createLicense } from '../licenses/create-license.ts'
import { createProduct } from '../products/create-product.ts'
import { makeSigningKey } from '../signing/make-signing-key.ts'

const yesterday = new Date(Date.now() - 86_400_000)

let desk: StartedDesk
let boss: SignedInAgent
let production: Ctx
let apiKey: string
let app: App
let productId: string
let customerId: string
const keys = { product: '', global: '' }

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_ADMIN_EMAIL: 'ada@desk.example', KEYDESK_ADMIN_PASSWORD: 'a long password' })
  boss = await signedInAgent(desk, 'super_admin')
  production = desk.app.ctxOf('production')
  productId = (await createProduct(production, { name: 'Press Pro', code: 'PRO', signingBits: 2048 })).id
  customerId = (await matchCustomer(production, { email: 'ida@example.com', name: 'Ida Lund' })).id
  await makeSigningKey(production, { productId: null, bits: 2048 })
  apiKey = await anApiKey(boss, ['licenses:use'])
  app = anApp(desk.app.baseUrl, { apiKey })

  const publicKeyAt = async (path: string) => (await toldBy(await fetch(`${desk.app.baseUrl}/api/v1/${path}`))).body.public_key
  keys.product = await publicKeyAt(`products/${productId}/public-key`)
  keys.global = await publicKeyAt('public-key')
})
afterAll(() => desk.stop())

const aLicense = (terms: Partial<CreateLicense> = {}) => createLicense(production, { productId, customerId, activationLimit: 2, ...terms })
const lastValidation = async () => (await validationsOf(production)).at(-1)

describe('an answer to an app', () => {
  test('is signed over exactly what it says, with the key of the product', async () => {
    const { key } = await aLicense()
    await app.ask('activate', { license_key: key, hardwareId: 'HW-Ü "1"', metadata: { version: '8.1', place: 'Zürich ☂' } })
    const { status, headers, text, body } = await app.ask('verify', { license_key: key, hardwareId: 'HW-Ü "1"' })

    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^application\/json/)
    expect(Object.keys(body)).toEqual(['response', 'response_base64', 'data', 'private_key_used', 'signature'])
    expect(JSON.parse(Buffer.from(body.response_base64, 'base64').toString())).toEqual(body.response)
    expect(body.private_key_used).toBe('product')
    expect(isSignedWith(keys.product, text)).toBe(true)
    expect(isSignedWith(keys.global, text)).toBe(false)
    expect(isSignedWith(keys.product, text.replace('"valid":true', '"valid":false'))).toBe(false)
  })

  test('says what client libraries hand to the app', async () => {
    const { key } = await aLicense({ expiresAt: new Date('2099-01-01T00:00:00Z') })
    const activated = await app.ask('activate', { license_key: key, domain: 'Shop.Example.com' })
    const { body } = await app.ask('verify', { license_key: key, identifier: 'shop.example.com' })

    expect(activated.body.data).toMatchObject({
      success: true,
      activation: { id: expect.any(String), identifier: 'shop.example.com', domain: 'shop.example.com', activated_at: expect.any(String) },
      timestamp: expect.any(Number),
    })
    expect(body.data).toMatchObject({
      valid: true,
      license: {
        key,
        status: 'active',
        expires_at: '2099-01-01T00:00:00.000Z',
        activation_limit: 2,
        activations_used: 1,
        features: {},
        metadata: {},
        activated_at: activated.body.data.activation.activated_at,
        domain: 'shop.example.com',
      },
      timestamp: expect.any(Number),
    })
    expect(Math.abs(body.response.timestamp - Date.now() / 1000)).toBeLessThan(60)
  })

  test('is signed with the global key when no product is known, and with the product that the app names', async () => {
    const unknown = await app.ask('verify', { license_key: 'PRO-0000-0000-0000-0000', identifier: 'HW-1' })
    expect(unknown).toMatchObject({ status: 200, code: 210, body: { private_key_used: 'global', data: { valid: false, code: 210 } } })
    expect(isSignedWith(keys.global, unknown.text)).toBe(true)

    const named = await app.ask('verify', { license_key: 'PRO-0000-0000-0000-0000', identifier: 'HW-1', product_id: productId })
    expect(named).toMatchObject({ code: 210, body: { private_key_used: 'product' } })
    expect(isSignedWith(keys.product, named.text)).toBe(true)
  })

  test('can be verified by PHP, which knows no empty objects', async () => {
    const { key } = await aLicense()
    await app.ask('activate', { license_key: key, identifier: 'HW-1' })
    const { text, body } = await app.ask('verify', { license_key: key, identifier: 'HW-1' }, { 'user-agent': 'A-PHP-SDK/2.0' })
    expect(body.data.license).toMatchObject({ features: [], metadata: [] })
    expect(isSignedWith(keys.product, text)).toBe(true)
  })
})

describe('the outcome', () => {
  test('of verifying follows the license', async () => {
    const ask = (key: string, more = {}) => app.ask('verify', { license_key: key, identifier: 'HW-1', ...more })
    const active = await aLicense()
    await app.ask('activate', { license_key: active.key, identifier: 'HW-1' })
    const suspended = await aLicense()
    await changeLicenseStatus(production, { licenseId: suspended.id, status: 'suspended' })
    const stopped = (await createProduct(production, { name: 'Old', code: 'OLD', isActive: false, signingBits: 2048 })).id

    expect(await ask(active.key)).toMatchObject({ code: 200 })
    expect(await ask(active.key.toLowerCase().replaceAll('-', ' '))).toMatchObject({ code: 200 })
    expect(await ask(active.key, { product_id: 'PRO' })).toMatchObject({ code: 200 })
    expect(await ask(active.key, { product_id: stopped })).toMatchObject({ code: 210 })
    expect(await ask((await aLicense({ customerId: null })).key)).toMatchObject({ code: 201 })
    expect(await ask(active.key, { identifier: 'HW-2' })).toMatchObject({ code: 202 })
    expect(await ask((await aLicense({ productId: stopped })).key)).toMatchObject({ code: 203 })
    expect(await ask(suspended.key)).toMatchObject({ code: 204 })
    expect(await ask((await aLicense({ expiresAt: yesterday })).key)).toMatchObject({ code: 205 })
    expect(await ask('nothing')).toMatchObject({ code: 210 })
    expect(await ask(active.key, { identifier: undefined })).toMatchObject({ code: 215, body: { data: { valid: false } } })
  })

  test('of activating and deactivating follows the places', async () => {
    const { key } = await aLicense({ activationLimit: 1 })
    const at = (endpoint: string, identifier: string | undefined) => app.ask(endpoint, { license_key: key, identifier })

    expect(await at('deactivate', 'HW-1')).toMatchObject({ code: 202, body: { data: { success: false } } })
    const first = await at('activate', 'HW-1')
    expect(first).toMatchObject({ code: 300, body: { data: { activation: { hardware_id: 'HW-1' } } } })
    expect(await at('activate', 'HW-1')).toMatchObject({ code: 301, body: { data: { activation: first.body.data.activation } } })
    expect(await at('activate', 'HW-2')).toMatchObject({ code: 302, body: { data: { success: false } } })
    expect(await at('activate', undefined)).toMatchObject({ code: 215 })
    expect(await at('deactivate', undefined)).toMatchObject({ code: 215 })
    expect(await at('deactivate', 'HW-1')).toMatchObject({ code: 400, body: { data: { success: true } } })
    expect(await at('deactivate', 'HW-1')).toMatchObject({ code: 401 })
    expect(await at('activate', 'HW-2')).toMatchObject({ code: 300 })
    for (const endpoint of ['activate', 'deactivate']) {
      expect(await app.ask(endpoint, { license_key: 'nothing', identifier: 'HW-1' })).toMatchObject({ code: 210 })
    }
    const refused: [Partial<CreateLicense>, number][] = [
      [{ customerId: null }, 201],
      [{ expiresAt: yesterday }, 205],
    ]
    for (const [terms, code] of refused) {
      expect(await app.ask('activate', { license_key: (await aLicense(terms)).key, identifier: 'HW-1' })).toMatchObject({ code })
    }
    const revoked = await aLicense()
    await changeLicenseStatus(production, { licenseId: revoked.id, status: 'revoked' })
    expect(await app.ask('activate', { license_key: revoked.key, identifier: 'HW-1' })).toMatchObject({ code: 204 })
  })

  test('of asking for details is what the license is like, and never who owns it', async () => {
    const { key } = await aLicense()
    await app.ask('activate', { license_key: key, identifier: 'HW-1' })
    const { code, body, text } = await app.ask('get-license-key-details', { license_key: key })
    expect(code).toBe(500)
    expect(body.data).toMatchObject({ license: { key, activations_used: 1 }, product: { id: productId, name: 'Press Pro' }, metadata: {} })
    expect(text).not.toMatch(/ida/i)
    expect(await app.ask('get-license-key-details', { license_key: key, identifier: 'HW-9' })).toMatchObject({ code: 202 })
    expect(await app.ask('get-license-key-details', { license_key: 'nothing' })).toMatchObject({ code: 210 })
  })

  test('honours a raise of the limit until it is over', async () => {
    const { id, key } = await aLicense({ activationLimit: 2 })
    const raise = (limitUntil: Date) =>
      production.db.updateTable('licenses').set({ limitUntil, limitAfterwards: 1 }).where('id', '=', id).execute()
    const activate = (identifier: string) => app.ask('activate', { license_key: key, identifier })

    await raise(new Date(Date.now() + 60_000))
    expect(await activate('HW-1')).toMatchObject({ code: 300 })
    expect(await activate('HW-2')).toMatchObject({ code: 300 })
    await raise(new Date(Date.now() - 1_000))
    expect(await activate('HW-3')).toMatchObject({ code: 302 })
    expect(await app.ask('verify', { license_key: key, identifier: 'HW-2' })).toMatchObject({
      code: 200,
      body: { data: { license: { activation_limit: 1, activations_used: 2 } } },
    })
  })
})

describe('what an app asked', () => {
  test('is kept with what it was told', async () => {
    const { id, key } = await aLicense({ activationLimit: 1 })
    await app.ask('activate', { license_key: key, identifier: 'HW-1', product_version: '8.1' })
    await app.ask('activate', { license_key: key, identifier: 'HW-2', product_version: '8.2' })
    await app.ask('verify', { license_key: key, identifier: 'HW-1', product_version: '8.2' })
    await app.ask('get-license-key-details', { license_key: key })
    await app.ask('deactivate', { license_key: key, identifier: 'HW-1' })

    const kept = await validationsOf(production, id)
    expect(kept.map(({ action, code, identifier, appVersion }) => [action, code, identifier, appVersion])).toEqual([
      ['activate', 300, 'HW-1', '8.1'],
      ['activate', 302, 'HW-2', '8.2'],
      ['verify', 200, 'HW-1', '8.2'],
      ['details', 500, null, null],
      ['deactivate', 400, 'HW-1', null],
    ])
    expect(kept.every(({ address, keyHash }) => address === '127.0.0.1' && keyHash === null)).toBe(true)
    const row = await production.db.selectFrom('activations').selectAll().where('licenseId', '=', id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ address: '127.0.0.1', appVersion: '8.2', lastSeenAt: expect.any(Date), deactivatedAt: expect.any(Date) })
  })

  test('with a key that is none of ours is kept by its hash', async () => {
    await app.ask('verify', { license_key: 'PRO-TRIED-KEY-1234', identifier: 'HW-1' })
    const kept = await lastValidation()
    expect(kept).toMatchObject({ code: 210, licenseId: null, keyHash: expect.any(Buffer) })
    expect(JSON.stringify(kept)).not.toContain('TRIED')
  })
})

describe('a hundred apps at the same moment', () => {
  test('take five places of five', async () => {
    const { id, key } = await aLicense({ activationLimit: 5 })
    const told = await Promise.all(Array.from({ length: 100 }, (_, n) => app.ask('activate', { license_key: key, identifier: `HW-${n}` })))

    expect(told.filter(({ code }) => code === 300)).toHaveLength(5)
    expect(told.filter(({ code }) => code === 302)).toHaveLength(95)
    const places = await production.db.selectFrom('activations').select('id').where('licenseId', '=', id).execute()
    expect(places).toHaveLength(5)
  })

  test('take any number of places of a license without a limit', async () => {
    const { key } = await aLicense({ activationLimit: 0 })
    const told = await Promise.all(Array.from({ length: 100 }, (_, n) => app.ask('activate', { license_key: key, identifier: `HW-${n}` })))
    expect(told.every(({ code }) => code === 300)).toBe(true)
  })
})
