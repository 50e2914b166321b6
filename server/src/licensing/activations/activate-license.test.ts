import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { matchCustomer } from '../customers/match-customer.ts'
import { changeLicenseStatus } from '../licenses/change-license-status.ts'
import { createLicense } from '../licenses/create-license.ts'
import { createProduct } from '../products/create-product.ts'
import { activateLicense } from './activate-license.ts'

let desk: BareDesk
let productId: string
let customerId: string

beforeAll(async () => {
  desk = await startBareDesk()
  const ctx = desk.ctx('production')
  productId = (await createProduct(ctx, { name: 'Press Pro', code: 'PRO' })).id
  customerId = (await matchCustomer(ctx, { email: 'ida@example.com', name: 'Ida Lund' })).id
})
afterAll(() => desk.stop())

const statusOf = async (id: string) =>
  (await desk.ctx('production').db.selectFrom('licenses').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status

describe('activating a license', () => {
  test('makes an assigned license active, and a machine that has a place keeps it', async () => {
    const ctx = desk.ctx('production')
    const { id: licenseId } = await createLicense(ctx, { productId, customerId, activationLimit: 1 })

    const first = await activateLicense(ctx, { licenseId, identifier: 'machine-1' })
    const again = await activateLicense(ctx, { licenseId, identifier: 'machine-1' })

    expect(first).toMatchObject({ activated: true, isNew: true })
    expect(again).toEqual({ ...first, isNew: false })
    expect(await statusOf(licenseId)).toBe('active')
  })

  test('gives five places to twenty who come at once, never six', async () => {
    const ctx = desk.ctx('production')
    const { id: licenseId } = await createLicense(ctx, { productId, customerId, activationLimit: 5 })

    const verdicts = await Promise.all(
      Array.from({ length: 20 }, (_, n) => activateLicense(ctx, { licenseId, identifier: `machine-${n}` })),
    )

    expect(verdicts.filter(({ activated }) => activated)).toHaveLength(5)
    expect(verdicts.filter((verdict) => !verdict.activated && verdict.code === 'limit_reached')).toHaveLength(15)
  })

  test.each([
    ['nobody owns', { customerId: null }, null, 'not_assigned'],
    ['was suspended', {}, 'suspended', 'blocked'],
    ['was revoked', {}, 'revoked', 'blocked'],
    ['ran out yesterday', { expiresAt: new Date(Date.now() - 86_400_000) }, null, 'expired'],
  ] as const)('says why not for a license that %s', async (_, terms, status, code) => {
    const ctx = desk.ctx('production')
    const { id: licenseId } = await createLicense(ctx, { productId, customerId, activationLimit: 1, ...terms })
    if (status) await changeLicenseStatus(ctx, { licenseId, status })

    expect(await activateLicense(ctx, { licenseId, identifier: 'machine-1' })).toEqual({ activated: false, code })
  })

  test('finds no license of another environment', async () => {
    const { id: licenseId } = await createLicense(desk.ctx('production'), { productId, customerId, activationLimit: 1 })

    await expect(activateLicense(desk.ctx('staging'), { licenseId, identifier: 'machine-1' })).rejects.toMatchObject({
      refusal: 'not_found',
    })
  })
})

describe('the life of a license', () => {
  test('ends when it is revoked', async () => {
    const ctx = desk.ctx('production')
    const { id: licenseId } = await createLicense(ctx, { productId, customerId, activationLimit: 1 })
    await changeLicenseStatus(ctx, { licenseId, status: 'revoked' })

    await expect(changeLicenseStatus(ctx, { licenseId, status: 'active' })).rejects.toMatchObject({
      code: 'move_not_allowed',
      facts: { allowed: [] },
    })
  })
})
