import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { activateLicense } from '../server/src/licensing/activations/activate-license.ts'
import { matchCustomer } from '../server/src/licensing/customers/match-customer.ts'
import { createLicense } from '../server/src/licensing/licenses/create-license.ts'
import { createProduct } from '../server/src/licensing/products/create-product.ts'
import { anApp } from '../server/test/apps.ts'
import { sendAs } from './customer.ts'
import { type DeskInBrowser, lookAt, signIn, startDeskInBrowser, supportAddress, writeIn } from './desk-in-browser.ts'

const marta = { name: 'Marta Nowak', address: 'marta@kowalczyk.example' }
const key = 'PRO-7K2M-Q4XT-0V8B-9F3A'

let at: DeskInBrowser
let agent: Page
let apiKey: string

beforeAll(async () => {
  at = await startDeskInBrowser()
  const ctx = at.desk.app.ctxOf('production')
  const { id: productId } = await createProduct(ctx, { name: 'Contour Pro', code: 'PRO' })
  const { id: customerId } = await matchCustomer(ctx, { email: marta.address, name: marta.name })
  const { id: licenseId } = await createLicense(ctx, { productId, customerId, activationLimit: 5 }, () => key)
  for (const n of [1, 2, 3, 4, 5]) await activateLicense(ctx, { licenseId, identifier: `ws-${n}`, name: `WS-KRK-0${n}` })
  agent = await at.open()
  await signIn(agent)
  apiKey = await agent.evaluate(async () => {
    const body = JSON.stringify({ name: 'Contour', scopes: ['licenses:use'] })
    const made = await fetch('/api/api-keys', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return (await made.json()).secret
  })
})
afterAll(() => at.stop())

const app = () => anApp(at.desk.app.baseUrl, { apiKey })
const activate = (identifier: string) => app().ask('activate', { license_key: key, identifier })
const split = () => agent.getByRole('complementary', { name: 'License' })

describe('an activation that fails (workflow 1)', () => {
  test('is refused on the sixth machine, and the customer writes with the key in a broken line', async () => {
    expect(await activate('ws-7')).toMatchObject({ code: 302 })
    await sendAs(marta, at.smtpPort, {
      to: supportAddress,
      subject: 'Cannot activate',
      text: 'Hello,\n\nit says error 302 on our new workstation. The key is pro-7k2m-q4xt-\n0v8b-9f3a.\n\nMarta',
    })
    await agent.getByRole('row').filter({ hasText: 'Cannot activate' }).click()
    await agent.getByRole('heading', { name: 'Cannot activate' }).waitFor()
  })

  test('the key opens its license beside the conversation, with what fails', async () => {
    const message = agent.getByRole('article', { name: `Message by ${marta.name}` })
    await agent.getByRole('region', { name: 'Activation limit reached' }).waitFor()
    await message.getByRole('button', { name: 'License PRO-****-9F3A' }).click()
    await split().getByRole('cell', { name: 'WS-KRK-01' }).waitFor()
    await split().getByText('302 Activation limit reached').waitFor()
    expect(await split().getByRole('img', { name: '5 of 5 in use' }).count()).toBe(1)
    await lookAt(agent, 'license-beside-the-ticket')
  })

  test('a note, an owner, in progress: the conversation goes on beside it', async () => {
    await agent.keyboard.press('n')
    await writeIn(agent, 'Internal note', 'Activation limit reached')
    await agent.getByRole('button', { name: /^Add note/ }).click()
    await agent.getByRole('article', { name: /Internal note by/ }).waitFor()
    await agent.keyboard.press('i')
    await agent.keyboard.press('s')
    await agent.getByRole('option', { name: 'In progress' }).click()
    await agent.getByText('changed status from Open to').waitFor()
  })

  test('the limit is raised, the reply sent and the ticket resolved in one act', async () => {
    await split().getByRole('button', { name: 'Raise the limit' }).click()
    const form = agent.getByRole('form', { name: 'Raise the activation limit' })
    await form.getByLabel('Reason').fill('Hardware refresh, plan includes 10')
    await form.getByRole('button', { name: 'Apply with the reply' }).click()
    await agent.keyboard.press('r')
    await writeIn(agent, 'Reply', 'I can see your limit is reached. It is now ')
    await agent.getByRole('button', { name: 'Insert the new value' }).click()
    await lookAt(agent, 'license-change-with-the-reply')
    await agent.getByRole('button', { name: 'More ways to send' }).click()
    await agent.getByRole('menuitem', { name: /Apply, send and resolve/ }).click()

    await agent.getByText('It is now 10').waitFor()
    await split().getByRole('img', { name: '5 of 10 in use' }).waitFor()
    await split()
      .getByRole('row', { name: /limit 5 to 10.*Hardware refresh.*TICK-1001/ })
      .waitFor()
    await agent.getByRole('button', { name: 'Resolved' }).first().waitFor()
    const [mail] = await at.sink.received(1, ({ parsed }) => parsed.subject?.startsWith('Re:') === true)
    expect(mail?.parsed.text).toContain('It is now 10')
    expect(mail?.parsed.text).not.toContain('Activation limit reached')
  })

  test("the customer's app activates, and the ticket shows it", async () => {
    expect(await activate('ws-7')).toMatchObject({ code: 300 })
    await agent.getByText(/PRO-\*\*\*\*-9F3A was activated on ws-7/).waitFor()
    await split().getByRole('img', { name: '6 of 10 in use' }).waitFor()
  })

  test('the key closes and opens it, and its edge is moved by keys', async () => {
    await agent.getByRole('region', { name: 'Conversation' }).focus()
    await agent.keyboard.press('l')
    await split().waitFor({ state: 'hidden' })
    await agent.keyboard.press('l')
    await split().waitFor()
    const edge = agent.getByRole('button', { name: 'Width of the license' })
    const before = await split().evaluate((element) => element.clientWidth)
    await edge.press('ArrowLeft')
    await expect.poll(() => split().evaluate((element) => element.clientWidth)).toBeGreaterThan(before)
  })
})
