import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeAttachment } from '#attachments/store-attachment.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { matchCustomer } from '#licensing/customers/match-customer.ts'
import { createLicense } from '#licensing/licenses/create-license.ts'
import { createProduct } from '#licensing/products/create-product.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, furnish } from '#test/people.ts'
import { openTicket } from '../open-ticket.ts'
import { readTicket } from '../read-ticket.ts'
import { confirmLicense } from './confirm-license.ts'
import { findKeysInMessage } from './find-keys-in-message.ts'
import { linkLicense } from './link-license.ts'
import { readTicketLicense } from './read-ticket-license.ts'
import { readTicketLicenses } from './read-ticket-licenses.ts'

let desk: BareDesk
let ctx: Ctx
let own: { id: string; key: string }
let foreign: { id: string; key: string }

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk, 'admin', 'Ines Carvalho'))
  const { id: productId } = await createProduct(ctx, { name: 'Contour Pro', code: 'PRO' })
  const ida = await matchCustomer(ctx, { email: 'ida@example.com', name: 'Ida Lund' })
  const olaf = await matchCustomer(ctx, { email: 'olaf.secret@example.org', name: 'Olaf Secretive' })
  own = await createLicense(ctx, { productId, customerId: ida.id, activationLimit: 5 }, () => 'PRO-7K2M-Q4XT-0V8B-9F3A')
  foreign = await createLicense(ctx, { productId, customerId: olaf.id, activationLimit: 3 }, () => 'PRO-1111-AAAA-2222-BBBB')
})
afterAll(() => desk.stop())

async function aTicketSaying(text: string, { subject = 'Does not start', file = '' } = {}) {
  const customer = await matchCustomer(ctx, { email: 'ida@example.com' })
  const attachments = file ? [await storeAttachment(ctx, { name: 'contour.log', content: Buffer.from(file), uploadedBy: null })] : []
  const opened = await inTransaction(ctx, (tx) =>
    openTicket(tx, {
      ...{ subject, customer, channel: 'mail' as const, confirm: false },
      message: { via: 'mail', html: `<p>${text}</p>`, text, attachments: attachments.map(({ id }) => ({ id, isInline: false })) },
    }),
  )
  await findKeysInMessage(ctx, { messageId: opened.messageId })
  return opened
}

describe('looking for keys in a message', () => {
  test('links the license as it stands, marks where the key is, and tells it once', async () => {
    const { id, messageId } = await aTicketSaying('😀 My key is PRO-7K2M-Q4XT-\n0v8b-9f3a, it says 302')
    await findKeysInMessage(ctx, { messageId })

    const { licenses, keys } = await readTicketLicenses(ctx, { ticket: id })
    expect(licenses[0]).toMatchObject({
      id: own.id,
      source: 'detected',
      snapshot: { activationLimit: 5, activationsUsed: 0, status: 'assigned' },
    })
    expect(keys).toMatchObject([{ messageId, written: 'PRO-7K2M-Q4XT-\n0v8b-9f3a', state: 'own', maskedKey: 'PRO-****-9F3A' }])
    const { timeline } = await readTicket(ctx, id)
    expect(timeline.filter((entry) => entry.type === 'event' && entry.name === 'ticket.license_found')).toHaveLength(1)
  })

  test.each([
    ['the subject', { subject: 'PRO7K2MQ4XT0V8B9F3A does not start' }],
    ['a text file', { file: `${'x'.repeat(4_000)}\nkey=PRO-7K2M-Q4XT-0V8B-9F3A\n` }],
  ])('finds one in %s', async (_, where) => {
    const { id } = await aTicketSaying('It does not start', where)
    expect((await readTicketLicenses(ctx, { ticket: id })).licenses[0]).toMatchObject({ id: own.id, source: 'detected' })
  })

  test('says of a key that is none of ours which of theirs was meant, and of nobody else', async () => {
    const { id } = await aTicketSaying('PRO-7K2M-Q4XT-0V8B-9F38 and PRO-1111-AAAA-2222-BBB8 and PRO-9999-ZZZZ-8888-YYYY')
    const { keys, others } = await readTicketLicenses(ctx, { ticket: id })
    expect(keys.map(({ state, nearest }) => [state, nearest?.id ?? null])).toEqual([
      ['unknown', own.id],
      ['unknown', null],
      ['unknown', null],
    ])
    expect(others).toEqual([])
  })

  test("tells no more of another customer's license than its product and status, until an agent confirms it", async () => {
    const { id } = await aTicketSaying('My key is PRO-1111-AAAA-2222-BBBB')
    const read = await readTicketLicenses(ctx, { ticket: id })

    expect(read.others).toEqual([{ id: foreign.id, maskedKey: 'PRO-****-BBBB', product: 'Contour Pro', status: 'assigned' }])
    expect(read.keys).toMatchObject([{ state: 'others' }])
    expect(JSON.stringify([read, await readTicket(ctx, id)])).not.toMatch(/olaf|secretive/i)
    await expect(readTicketLicense(ctx, { ticket: id, license: foreign.id })).rejects.toMatchObject({ code: 'not_this_customers' })

    await confirmLicense(ctx, { ticket: id, license: foreign.id })
    expect(await readTicketLicense(ctx, { ticket: id, license: foreign.id })).toMatchObject({ license: { activationLimit: 3 } })
    expect((await readTicketLicenses(ctx, { ticket: id })).licenses[0]).toMatchObject({ id: foreign.id, isConfirmed: true })
  })

  test('leaves a ticket alone that speaks of none', async () => {
    const { id } = await aTicketSaying('commit 30bcd08e8c4f1c2b9a7d6e5f4a3b2c1d0e9f8a7b, order PRO-2026-000123')
    expect(await readTicketLicenses(ctx, { ticket: id })).toMatchObject({ keys: [], others: [], licenses: [{ source: null }] })
    expect(await readTicket(ctx, id)).toMatchObject({ version: 1 })
  })
})

describe('linking a license by hand', () => {
  test('takes its key, and only once', async () => {
    const { id } = await aTicketSaying('It does not start')
    await linkLicense(ctx, { ticket: id, key: ' pro 7k2m q4xt 0v8b 9f3a ' })
    expect((await readTicketLicenses(ctx, { ticket: id })).licenses[0]).toMatchObject({ id: own.id, source: 'manual' })
    await expect(linkLicense(ctx, { ticket: id, key: own.key })).rejects.toMatchObject({ code: 'linked_already' })
    await expect(linkLicense(ctx, { ticket: id, key: 'PRO-9999-ZZZZ-8888-YYYY' })).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('finds no license of Production in Staging', async () => {
    const staging = desk.ctx('staging', ctx.actor)
    await createProduct(staging, { name: 'Contour Pro', code: 'PRO' })
    const customer = await matchCustomer(staging, { email: 'ida@example.com' })
    const { id } = await inTransaction(staging, (tx) =>
      openTicket(tx, {
        subject: 'Test',
        customer,
        channel: 'mail',
        confirm: false,
        message: { via: 'mail', html: '<p>Hi</p>', text: 'Hi' },
      }),
    )
    await expect(linkLicense(staging, { ticket: id, key: own.key })).rejects.toMatchObject({ refusal: 'not_found' })
  })
})
