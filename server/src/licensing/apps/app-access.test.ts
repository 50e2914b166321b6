import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { anApiKey, anApp, isSignedWith, toldBy, validationsOf } from '#test/apps.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'
import { matchCustomer } from '../customers/match-customer.ts'
import { createLicense } from '../licenses/create-license.ts'
import { createProduct } from '../products/create-product.ts'
import { makeSigningKey } from '../signing/make-signing-key.ts'

let desk: StartedDesk
let boss: SignedInAgent
let production: Ctx
let globalKey: string
let license: { id: string; key: string }
let other: { id: string; key: string }
const apiKeys = { app: '', reader: '', shop: '', staging: '' }
const perMinute = 60

beforeAll(async () => {
  desk = await startDesk({
    KEYDESK_ADMIN_EMAIL: 'ada@desk.example',
    KEYDESK_ADMIN_PASSWORD: 'a long password',
    KEYDESK_LICENSING_PER_MINUTE: String(perMinute),
  })
  boss = await signedInAgent(desk, 'super_admin')
  production = desk.app.ctxOf('production')
  license = await aLicenseIn(production)
  other = await aLicenseIn(desk.app.ctxOf('staging'))
  apiKeys.app = await anApiKey(boss, ['licenses:use'])
  apiKeys.reader = await anApiKey(boss, ['licenses:read'])
  apiKeys.shop = await anApiKey(boss, ['licenses:use', 'licenses:read', 'licenses:manage'])
  apiKeys.staging = await anApiKey(boss, ['licenses:use'], 'staging')
  globalKey = (await toldBy(await at('/api/v1/public-key'))).body.public_key
})
afterAll(() => desk.stop())

async function aLicenseIn(ctx: Ctx) {
  await makeSigningKey(ctx, { productId: null, bits: 2048 })
  const product = await createProduct(ctx, { name: 'Press Pro', code: 'PRO', signingBits: 2048 })
  const customer = await matchCustomer(ctx, { email: 'ida@example.com', name: 'Ida Lund' })
  return createLicense(ctx, { productId: product.id, customerId: customer.id, activationLimit: 50 })
}

const at = (path: string, init: RequestInit = {}) => fetch(`${desk.app.baseUrl}${path}`, init)
const appWith = (apiKey: string | null, prefix?: string) => anApp(desk.app.baseUrl, { apiKey, ...(prefix && { prefix }) })
const asking = (key = license.key) => ({ license_key: key, identifier: 'HW-1' })

describe('both addresses of the API', () => {
  test.each(['/v1', '/api/v1'])('answer alike under %s', async (prefix) => {
    const shop = appWith(apiKeys.shop, prefix)
    expect(await shop.ask('activate', asking())).toMatchObject({ status: 200 })
    expect(await shop.ask('verify', asking())).toMatchObject({ code: 200 })
    expect(await shop.ask('get-license-key-details', asking())).toMatchObject({ code: 500 })
    expect(await shop.ask('get-license-keys', {})).toMatchObject({ code: 730 })
    expect(await shop.ask('send-telemetry', { data_type: 'text', text_data: 'hi', data_group: 'g' })).toMatchObject({ code: 830 })
    expect(await shop.ask('nothing-like-this', {})).toMatchObject({ status: 404, code: 163, body: { private_key_used: 'global' } })
  })
})

describe('the API key', () => {
  test('may come in the header, in the body, in a form of either kind, or in the query of a question', async () => {
    const input = { ...asking(), api_key: apiKeys.app }
    const parts = new FormData()
    for (const [name, value] of Object.entries(input)) parts.append(name, value)
    const ways = [
      await at('/v1/verify', { method: 'POST', body: JSON.stringify(input), headers: { 'content-type': 'application/json' } }),
      await at('/v1/verify', { method: 'POST', body: new URLSearchParams(input) }),
      await at('/v1/verify', { method: 'POST', body: parts }),
      await at('/v1/verify', { method: 'POST', body: new URLSearchParams(asking()), headers: { authorization: `Bearer ${apiKeys.app}` } }),
    ]
    for (const way of ways) expect((await toldBy(way)).code).toBe(200)
    expect((await toldBy(await at(`/v1/get-license-keys?api_key=${apiKeys.reader}`))).code).toBe(730)
  })

  test('that is missing, unknown, revoked, or lacks the permission is refused in a signed envelope', async () => {
    const revoked = await anApiKey(boss, ['licenses:use'])
    const { body: all } = await boss.call('GET', '/api/api-keys')
    await boss.call('DELETE', `/api/api-keys/${all.items.find(({ prefix }: { prefix: string }) => revoked.startsWith(prefix)).id}`)
    const unknown = apiKeys.app.replace(/.{4}$/, '0000')

    const refused: [string | null, string, number, number][] = [
      [null, 'verify', 401, 100],
      ['nonsense', 'verify', 401, 100],
      [unknown, 'verify', 401, 100],
      [revoked, 'verify', 403, 101],
      [apiKeys.reader, 'verify', 403, 102],
      [apiKeys.reader, 'activate', 403, 102],
      [apiKeys.app, 'get-license-keys', 403, 102],
      [apiKeys.app, 'get-telemetry-data', 403, 102],
      [apiKeys.app, 'assign-license-key', 403, 102],
      [apiKeys.reader, 'update-license-key', 403, 102],
    ]
    const before = (await validationsOf(production)).length
    for (const [key, endpoint, status, code] of refused) {
      const told = await appWith(key).ask(endpoint, asking())
      expect(told, `${key} ${endpoint}`).toMatchObject({ status, code, body: { private_key_used: 'global', data: { code } } })
      expect(isSignedWith(globalKey, told.text)).toBe(true)
    }
    expect(await validationsOf(production)).toHaveLength(before)
  })

  test('opens the environment that it belongs to, and no license of another', async () => {
    expect(await appWith(apiKeys.staging).ask('verify', asking())).toMatchObject({ code: 210 })
    expect(await appWith(apiKeys.app).ask('verify', asking(other.key))).toMatchObject({ code: 210 })
    expect(await appWith(apiKeys.staging).ask('verify', asking(other.key))).toMatchObject({ code: 202 })
  })
})

describe('what is malformed', () => {
  test.each<[string, RequestInit, number]>([
    ['a body without a key', { body: '{}' }, 422],
    ['a list', { body: '[]' }, 422],
    ['no body at all', {}, 422],
    ['an identifier that is too long', { body: JSON.stringify({ license_key: 'x', identifier: 'y'.repeat(256) }) }, 422],
    ['a character that no text has', { body: '{"license_key":"x","identifier":"a\\u0000"}' }, 422],
    ['what is no JSON', { body: '{"license' }, 400],
    ['another content type', { body: '<a/>', headers: { 'content-type': 'application/xml' } }, 415],
  ])('is told in the envelope: %s', async (_, { headers, ...init }, status) => {
    const all = { authorization: `Bearer ${apiKeys.app}`, ...('body' in init && { 'content-type': 'application/json' }), ...headers }
    const told = await toldBy(await at('/v1/verify', { method: 'POST', ...init, headers: all as Record<string, string> }))
    expect(told).toMatchObject({ status, code: 160 })
    expect(isSignedWith(globalKey, told.text)).toBe(true)
  })
})

describe('an Idempotency-Key', () => {
  test('gives the first answer again, signature and all, and takes no second place', async () => {
    const app = appWith(apiKeys.app)
    const headers = { 'idempotency-key': '7a1c' }
    const input = { license_key: license.key, identifier: 'HW-idempotent' }
    const [first, again] = [await app.ask('activate', input, headers), await app.ask('activate', input, headers)]
    expect(first.code).toBe(300)
    expect(again.text).toBe(first.text)

    const gone = await app.ask('deactivate', input, { 'idempotency-key': '7a1d' })
    expect(gone.code).toBe(400)
    expect((await app.ask('deactivate', input, { 'idempotency-key': '7a1d' })).text).toBe(gone.text)
    expect(await app.ask('activate', { ...input, identifier: 'HW-9' }, headers)).toMatchObject({ status: 422, code: 162 })
  })

  test('does not make an old verdict new', async () => {
    const app = appWith(apiKeys.app)
    const input = { license_key: license.key, identifier: 'HW-later' }
    const headers = { 'idempotency-key': '7a1e' }
    expect(await app.ask('verify', input, headers)).toMatchObject({ code: 202 })
    await app.ask('activate', input)
    expect(await app.ask('verify', input, headers)).toMatchObject({ code: 200 })
  })
})

describe('too many requests of one key', () => {
  test('are refused with the seconds to wait, and others are not', async () => {
    const busy = appWith(await anApiKey(boss, ['licenses:use']))
    const told = await Promise.all(Array.from({ length: perMinute + 5 }, () => busy.ask('verify', asking())))
    const refused = told.filter(({ status }) => status === 429)

    expect(refused).toHaveLength(5)
    const [one] = refused
    expect(one).toMatchObject({ code: 161, body: { retry_after: expect.any(Number) } })
    expect(one?.headers.get('retry-after')).toBe(String(one?.body.retry_after))
    expect(isSignedWith(globalKey, one?.text ?? '')).toBe(true)
    expect(await appWith(apiKeys.app).ask('verify', asking())).toMatchObject({ status: 200 })
  })
})
