import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent, withApiKey } from '#test/http.ts'
import { activateLicense } from '../activations/activate-license.ts'
import { createProduct } from '../products/create-product.ts'

let desk: StartedDesk
let boss: SignedInAgent
let admin: SignedInAgent
let support: SignedInAgent
let developer: SignedInAgent
let productId: string
let customerId: string

beforeAll(async () => {
  desk = await startDesk()
  boss = await signedInAgent(desk, 'super_admin')
  admin = await signedInAgent(desk, 'admin')
  support = await signedInAgent(desk, 'support_agent')
  developer = await signedInAgent(desk, 'developer')
  productId = (await createProduct(desk.app.ctxOf('production'), { name: 'Press Pro', code: 'PRO' })).id
  customerId = (await admin.call('POST', '/api/customers', { name: 'Ida Lund', email: 'ida@example.com' })).body.id
})
afterAll(() => desk.stop())

const day = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString()

async function aLicense(input: Record<string, unknown> = {}) {
  const { body, text, status } = await admin.call('POST', '/api/licenses', { productId, customerId, activationLimit: 2, ...input })
  expect(status, text).toBe(201)
  return body as { id: string; key: string }
}
const list = async (query: string) =>
  (await support.call('GET', `/api/licenses?${query}`)).body.items.map(({ id }: { id: string }) => id) as string[]
const change = (id: string, body: Record<string, unknown>, by = admin) => by.call('PATCH', `/api/licenses/${id}`, body)
const history = async (id: string) => (await support.call('GET', `/api/licenses/${id}/history`)).body.items

describe('a new license', () => {
  test('shows its key once; afterwards it is masked everywhere', async () => {
    const { id, key } = await aLicense()
    expect(key).toMatch(/^PRO(-[0-9A-Z]{4}){4}$/)

    const { text, body } = await support.call('GET', `/api/licenses/${id}`)
    expect(text).not.toContain(key)
    expect(body).toMatchObject({ maskedKey: `PRO-****-${key.slice(-4)}`, status: 'assigned', activationsUsed: 0, activationLimit: 2 })
    expect(body.customer).toMatchObject({ email: 'ida@example.com' })
    expect((await support.call('GET', '/api/licenses')).text).not.toContain(key)
    expect(await history(id)).toMatchObject([{ kind: 'created', by: admin.name }])
  })

  test('needs a product and a customer that exist, here', async () => {
    const staging = { 'keydesk-environment': 'staging' }
    expect((await admin.call('POST', '/api/licenses', { productId, activationLimit: 1 }, staging)).status).toBe(404)
    const nobody = await admin.call('POST', '/api/licenses', { productId, customerId: newId(), activationLimit: 1 })
    expect(nobody).toMatchObject({ status: 422, body: { errors: [{ path: 'customerId' }] } })
    expect((await support.call('POST', '/api/licenses', { productId, activationLimit: 1 })).status).toBe(403)
  })
})

describe('the list of licenses', () => {
  test('finds one by its whole key, by its ending, and by its owner', async () => {
    const { id, key } = await aLicense()
    const { body: omar } = await admin.call('POST', '/api/customers', { name: 'Omar Haddad', email: 'omar@haddad.example' })
    const other = await aLicense({ customerId: omar.id })

    expect(await list(`q=${key}`)).toEqual([id])
    expect(await list(`q=${key.toLowerCase().replaceAll('-', ' ')}`)).toEqual([id])
    expect(await list(`q=${key.slice(-4)}`)).toContain(id)
    expect(await list(`q=${encodeURIComponent(`PRO-****-${key.slice(-4)}`)}`)).toContain(id)
    expect(await list('q=haddad')).toEqual([other.id])
    expect(await list(`q=${key.slice(0, -1)}`)).toEqual([])
    expect(await list(`customer=${omar.id}`)).toEqual([other.id])
  })

  test('shows what expires soon in that order, and what is over as expired', async () => {
    const later = await aLicense({ expiresAt: inDays(12) })
    const soon = await aLicense({ expiresAt: inDays(5) })
    const over = await aLicense({ expiresAt: inDays(-1) })

    expect(await list('expiresWithin=7')).toEqual([soon.id])
    expect(await list('expiresWithin=14')).toEqual([soon.id, later.id])
    expect(await list('isOver=true')).toEqual([over.id])
    expect(await list('status=expired')).toEqual([over.id])
    expect(await list('status=assigned')).not.toContain(over.id)
    expect((await support.call('GET', `/api/licenses/${over.id}`)).body.status).toBe('expired')
  })

  test('goes on where a page ended, in every order, each once', async () => {
    const { body: many } = await admin.call('POST', '/api/customers', { name: 'Many Keys', email: 'many@example.com' })
    const made = []
    for (let n = 1; n <= 5; n++) made.push((await aLicense({ customerId: many.id, expiresAt: inDays(n) })).id)
    const through = async (query: string) => {
      const seen: string[] = []
      for (let after = ''; ; ) {
        const { body } = await support.call('GET', `/api/licenses?customer=${many.id}&limit=2${query}${after}`)
        seen.push(...body.items.map(({ id }: { id: string }) => id))
        if (!body.next) return seen
        after = `&after=${body.next}`
      }
    }
    expect(await through('')).toEqual(made.toReversed())
    expect(await through('&expiresWithin=30')).toEqual(made)
  })
})

describe('changing a license', () => {
  test('keeps what it was, who changed it and why', async () => {
    const { id } = await aLicense({ expiresAt: inDays(10) })
    const changed = await change(id, { activationLimit: 10, reason: 'Bought eight more' })
    expect(changed, changed.text).toMatchObject({ status: 200, body: { activationLimit: 10 } })
    expect((await history(id))[0]).toMatchObject({
      kind: 'raise_limit',
      state: 'applied',
      before: { activationLimit: 2 },
      after: { activationLimit: 10 },
      reason: 'Bought eight more',
      by: admin.name,
    })
    expect((await change(id, { activationLimit: 10, reason: 'Again' })).body).toMatchObject({ code: 'nothing_to_change' })
    expect((await change(id, { activationLimit: 11 })).status).toBe(422)
  })

  test('moves it along its life, and no other way', async () => {
    const { id } = await aLicense()
    await activateLicense(desk.app.ctxOf('production'), { licenseId: id, identifier: 'machine-1' })
    expect((await change(id, { status: 'suspended', reason: 'Chargeback' })).body).toMatchObject({ status: 'suspended' })
    expect((await change(id, { status: 'available', reason: 'No' })).body).toMatchObject({
      code: 'move_not_allowed',
      allowed: ['active', 'expired', 'revoked'],
    })
    expect((await change(id, { status: 'active', reason: 'Paid' })).body).toMatchObject({ status: 'active' })
    expect((await change(id, { status: 'revoked', reason: 'Fraud' })).body).toMatchObject({ status: 'revoked', moves: [] })
    expect((await change(id, { activationLimit: 9, reason: 'No' })).body).toMatchObject({ code: 'license_revoked' })
    expect((await history(id)).map(({ kind }: { kind: string }) => kind)).toEqual([
      'revoke',
      'reinstate',
      'suspend',
      'status_changed',
      'created',
    ])
  })

  test('brings an expired one back with a longer term, and gives an available one an owner', async () => {
    const over = await aLicense({ expiresAt: inDays(-3) })
    await change(over.id, { status: 'expired', reason: 'Noted' })
    expect((await change(over.id, { expiresAt: inDays(30), reason: 'Renewed' })).body).toMatchObject({ status: 'active' })

    const free = await aLicense({ customerId: null })
    expect((await change(free.id, { customerId, reason: 'Sold' })).body).toMatchObject({ status: 'assigned', customer: { id: customerId } })
  })

  test('is for admins; the license of another environment does not exist', async () => {
    const { id } = await aLicense()
    expect((await change(id, { activationLimit: 3, reason: 'Asked' }, support)).status).toBe(403)
    const elsewhere = { 'keydesk-environment': 'staging' }
    expect((await admin.call('PATCH', `/api/licenses/${id}`, { activationLimit: 3, reason: 'x' }, elsewhere)).status).toBe(404)
  })
})

describe('revealing a key', () => {
  test('is for who may, and is written down in both places', async () => {
    const { id, key } = await aLicense()
    expect((await developer.call('POST', `/api/licenses/${id}/reveal`)).status).toBe(403)
    expect((await support.call('POST', `/api/licenses/${id}/reveal`)).body).toEqual({ key })

    expect((await history(id))[0]).toMatchObject({ kind: 'key_revealed', by: support.name })
    const { text } = await boss.call('GET', '/api/audit-entries')
    expect(text).toContain('license.key_revealed')
    expect(text).not.toContain(key)
  })
})

describe('the activations of a license', () => {
  test('are listed, and one that is deactivated frees its place', async () => {
    const { id } = await aLicense({ activationLimit: 1 })
    const ctx = desk.app.ctxOf('production')
    await activateLicense(ctx, { licenseId: id, identifier: 'machine-1', name: 'Studio PC' })
    expect(await activateLicense(ctx, { licenseId: id, identifier: 'machine-2' })).toMatchObject({ code: 'limit_reached' })

    const { body } = await support.call('GET', `/api/activations?license=${id}&isLive=true`)
    expect(body.items).toMatchObject([{ identifier: 'machine-1', name: 'Studio PC', license: { id }, customer: { name: 'Ida Lund' } }])
    const path = `/api/activations/${body.items[0].id}/deactivation`
    expect((await developer.call('POST', path, { reason: 'Old machine' })).status).toBe(403)
    expect((await support.call('POST', path, { reason: 'Old machine' })).status).toBe(204)
    expect((await support.call('POST', path, { reason: 'Old machine' })).body).toMatchObject({ code: 'already_free' })

    expect(await activateLicense(ctx, { licenseId: id, identifier: 'machine-2' })).toMatchObject({ activated: true })
    expect((await history(id))[0]).toMatchObject({ kind: 'deactivate_devices', reason: 'Old machine', by: support.name })
    expect((await support.call('GET', '/api/activations?identifier=machine-1')).body.items[0].deactivatedAt).not.toBeNull()
  })
})

describe('a shop that feeds us', () => {
  test('says each thing as often as it likes, also at once, and each is there once', async () => {
    const shop = await withApiKey(boss, desk.app.baseUrl, 'production', ['customers:manage', 'licenses:manage', 'licenses:read'])
    const ten = (call: () => ReturnType<typeof shop>) => Promise.all(Array.from({ length: 10 }, call))
    const oneOf = (answers: Awaited<ReturnType<typeof ten>>) => {
      expect(answers.map(({ status, text }) => `${status} ${status === 200 ? '' : text}`)).toEqual(Array(10).fill('200 '))
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
      expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1)
      return answers[0]?.body.id as string
    }

    oneOf(await ten(() => shop('PUT', '/api/organisations/by-external-id/O-1', { name: 'Atelier Nord' })))
    oneOf(await ten(() => shop('PUT', '/api/products/by-external-id/P-1', { name: 'Press Lite', code: 'LITE' })))
    const customer = oneOf(
      await ten(() =>
        shop('PUT', '/api/customers/by-external-id/C-1', { name: 'Ana Costa', email: 'ana@nord.example', organisationExternalId: 'O-1' }),
      ),
    )
    const given = { productCode: 'LITE', key: 'LITE-OLDS-HOPK-EY01', customerExternalId: 'C-1', activationLimit: 3, expiresAt: inDays(90) }
    const license = oneOf(await ten(() => shop('PUT', '/api/licenses/by-external-id/L-1', given)))
    const bought = {
      customerExternalId: 'C-1',
      licenseExternalId: 'L-1',
      number: 'R-77',
      amount: 9900,
      currency: 'eur',
      purchasedAt: inDays(-1),
    }
    oneOf(await ten(() => shop('PUT', '/api/purchases/by-external-id/R-77', bought)))

    expect(await list('q=lite olds hopk ey01')).toEqual([license])
    const detail = (await support.call('GET', `/api/customers/${customer}`)).body
    expect(detail).toMatchObject({ organisation: { name: 'Atelier Nord' }, lifetimeValue: [{ currency: 'EUR', amount: 9900 }] })
    expect((await support.call('GET', `/api/purchases?customer=${customer}`)).body.items).toMatchObject([
      { number: 'R-77', product: 'Press Lite' },
    ])

    await shop('PUT', '/api/licenses/by-external-id/L-1', { ...given, activationLimit: 5 })
    expect(await history(license)).toMatchObject([
      { kind: 'raise_limit', by: 'A program', reason: 'As A program has it' },
      { kind: 'created' },
    ])
    const otherKey = await shop('PUT', '/api/licenses/by-external-id/L-1', { ...given, key: 'LITE-ANOT-HERK-EY02' })
    expect(otherKey).toMatchObject({ status: 409, body: { code: 'key_differs' } })
  })

  test('finds who has written before by their address, and is told of one who is somebody else', async () => {
    const shop = await withApiKey(boss, desk.app.baseUrl, 'production', ['customers:manage'])
    const wrote = (await admin.call('POST', '/api/customers', { name: 'Lea', email: 'lea@example.com' })).body.id
    const put = (id: string, email = 'lea@example.com') => shop('PUT', `/api/customers/by-external-id/${id}`, { name: 'Lea Brandt', email })
    expect((await put('C-2')).body).toEqual({ id: wrote, isNew: false })
    expect(await put('C-3')).toMatchObject({ status: 409, body: { code: 'email_taken' } })
    expect((await put('C-2', 'lea.brandt@example.com')).body).toEqual({ id: wrote, isNew: false })
    expect((await shop('PUT', '/api/licenses/by-external-id/L-2', { productCode: 'PRO' })).status).toBe(403)
  })
})
