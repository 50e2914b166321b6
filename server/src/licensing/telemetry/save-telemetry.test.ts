import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type App, anApiKey, anApp } from '#test/apps.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { signedInAgent } from '#test/http.ts'
import { activateLicense } from '../activations/activate-license.ts'
import { matchCustomer } from '../customers/match-customer.ts'
import { changeLicenseStatus } from '../licenses/change-license-status.ts'
import { createLicense } from '../licenses/create-license.ts'
import { createProduct } from '../products/create-product.ts'
import { makeSigningKey } from '../signing/make-signing-key.ts'

let desk: StartedDesk
let production: Ctx
let app: App
let reader: App
let good: { id: string; key: string }
let revoked: { id: string; key: string }
let elsewhere: { id: string; key: string }

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_ADMIN_EMAIL: 'ada@desk.example', KEYDESK_ADMIN_PASSWORD: 'a long password' })
  const boss = await signedInAgent(desk, 'super_admin')
  production = desk.app.ctxOf('production')
  await makeSigningKey(production, { productId: null, bits: 2048 })
  good = await aLicenseIn(production)
  elsewhere = await aLicenseIn(desk.app.ctxOf('staging'))
  revoked = await createLicense(production, { ...(await termsIn(production)), activationLimit: 1 })
  await changeLicenseStatus(production, { licenseId: revoked.id, status: 'revoked' })
  await activateLicense(production, { licenseId: good.id, identifier: 'HW-1' })
  app = anApp(desk.app.baseUrl, { apiKey: await anApiKey(boss, ['licenses:use']) })
  reader = anApp(desk.app.baseUrl, { apiKey: await anApiKey(boss, ['licenses:read']) })
})
afterAll(() => desk.stop())

async function termsIn(ctx: Ctx) {
  const known = await ctx.db.selectFrom('products').select('id').executeTakeFirst()
  const product = known ?? (await createProduct(ctx, { name: 'Press Pro', code: 'PRO', signingBits: 2048 }))
  return { productId: product.id, customerId: (await matchCustomer(ctx, { email: 'ida@example.com' })).id }
}
const aLicenseIn = async (ctx: Ctx) => createLicense(ctx, { ...(await termsIn(ctx)), activationLimit: 5 })

const number = { data_type: 'numeric-single-value', numeric_data_single_value: 42, data_group: 'startups' }
const keptOf = (id: string) => production.db.selectFrom('telemetry').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('telemetry', () => {
  test('of each kind is kept with the license and the machine that it is of', async () => {
    const from = { license_key: good.key, activation_identifier: 'HW-1', product_version: '8.1', product_id: 'PRO', user_identifier: 'u1' }
    const sent: [Record<string, unknown>, Record<string, unknown>][] = [
      [number, { numberValue: 42 }],
      [{ ...number, numeric_data_single_value: '2.5' }, { numberValue: 2.5 }],
      [
        { data_type: 'numeric-xy-axis', numeric_data_x: 1, numeric_data_y: '-2', data_group: 'curve' },
        { xValue: 1, yValue: -2, textValue: null },
      ],
      [{ data_type: 'text', text_data: 'Crashed in main()', data_group: 'crash' }, { textValue: 'Crashed in main()' }],
    ]
    for (const [data, kept] of sent) {
      const { status, code, body } = await app.ask('send-telemetry', { ...data, ...from })
      expect({ status, code }).toEqual({ status: 200, code: 830 })
      expect(body.data).toMatchObject({ is_flagged: false, errors: [] })
      expect(await keptOf(body.data.telemetry_id)).toMatchObject({
        ...kept,
        licenseId: good.id,
        activationId: expect.any(String),
        productVersion: '8.1',
        userIdentifier: 'u1',
        isFlagged: false,
      })
    }
  })

  test.each<[string, () => Record<string, unknown>, string, Record<string, unknown>]>([
    ['an invalid key', () => ({ ...number, license_key: 'PRO-NOTHING' }), 'license_key', { licenseId: null }],
    ['a key of another environment', () => ({ ...number, license_key: elsewhere.key }), 'license_key', { licenseId: null }],
    ['no activation', () => ({ ...number, license_key: good.key, activation_identifier: 'HW-9' }), 'activation_identifier', {}],
    ['a revoked license', () => ({ ...number, license_key: revoked.key, activation_identifier: 'HW-1' }), 'license_key', {}],
    ['no number', () => ({ ...number, numeric_data_single_value: 'many' }), 'numeric_data_single_value', { textValue: 'many' }],
    [
      'half a point',
      () => ({ data_type: 'numeric-xy-axis', numeric_data_x: 1, data_group: 'g' }),
      'numeric_data_y',
      { textValue: '["1",null]' },
    ],
    [
      'an unknown kind',
      () => ({ data_type: 'picture', text_data: 'x', data_group: 'g' }),
      'data_type',
      { dataType: 'picture', textValue: 'x' },
    ],
    ['no kind and no group', () => ({}), 'data_group', { dataType: '', dataGroup: '' }],
    ['an unknown product', () => ({ ...number, product_id: 'nope' }), 'product_id', { productId: null }],
    ['things instead of texts', () => ({ data_type: 'text', text_data: { a: ['\u0000'] }, data_group: 7 }), '', { dataGroup: '7' }],
  ])('with %s is kept as it came, and flagged', async (_, data, field, kept) => {
    const { status, code, body } = await app.ask('send-telemetry-data', data())
    expect(status).toBe(200)
    const row = await keptOf(body.data.telemetry_id)
    expect(row).toMatchObject({ ...kept, isFlagged: field !== '' })
    expect(code).toBe(field === '' ? 830 : 831)
    if (field) expect(body.response.errors[field]).toEqual([expect.any(String)])
  })

  test('says that a key is of another environment, and nothing else of it', async () => {
    const { body, text } = await app.ask('send-telemetry', { ...number, license_key: elsewhere.key })
    expect(body.data.errors).toEqual({ license_key: ['belongs to another environment'] })
    expect(text).not.toContain(elsewhere.id)
  })

  test('is read by kind and group, flagged or not', async () => {
    const read = (filter: Record<string, string>) =>
      reader.ask('get-telemetry-data', { data_type: 'numeric-single-value', data_group: 'startups', ...filter })
    const { code, body } = await read({ has_red_flags: '0', license_key: good.key })
    expect(code).toBe(970)
    expect(body.data.data.map(({ data }: { data: unknown }) => data)).toEqual([2.5, 42])
    expect(body.data.data[0]).toMatchObject({ has_red_flags: false, activation_identifier: 'HW-1', product_version: '8.1' })
    expect(JSON.stringify(body.data)).not.toContain(good.key)

    const flagged = await read({ has_red_flags: 'true', limit: '2' })
    expect(flagged.body.data.data).toHaveLength(2)
    const rest = await read({ has_red_flags: 'true', after: flagged.body.data.next })
    expect(rest.body.data.data.length).toBeGreaterThan(0)
  })
})
