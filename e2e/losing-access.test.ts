import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedInAgent, signedInAgent, testPassword } from '../server/test/http.ts'
import { type DeskInBrowser, lookAt, signIn, startDeskInBrowser } from './desk-in-browser.ts'

const oneSecond = 1_000
// A second, and what a machine takes that runs other tests beside.
const inTime = 4 * oneSecond

let at: DeskInBrowser
let boss: SignedInAgent
let ines: SignedInAgent
let page: Page

beforeAll(async () => {
  at = await startDeskInBrowser()
  boss = await signedInAgent(at.desk, 'super_admin', 'Tomasz Adamik')
  ines = await signedInAgent(at.desk, 'support_agent', 'Ines Costa')
  page = await at.open()
  await signIn(page, { name: 'ines', email: ines.email, password: testPassword })
})
afterAll(() => at.stop())

const words = 'CANARY: the key is on the invoice.'

let count = 0
const subject = () => `Secret activation ${count}`

/** A ticket that Ines has open. */
async function openTicket(assigneeId: string): Promise<string> {
  count += 1
  const customer = { email: 'marta@kowalczyk.example', name: 'Marta Nowak' }
  const { body } = await boss.call('POST', '/api/tickets', { subject: subject(), html: `<p>${words}</p>`, customer, assigneeId })
  await page.goto(`/admin/tickets/${body.key}`)
  await page.getByText(words).waitFor()
  return body.key
}

/** The open view is gone within a second, with everything that was in it. */
async function closesInTime(act: () => Promise<unknown>) {
  await act()
  await page.getByText(words).waitFor({ state: 'detached', timeout: inTime })
  await expect.poll(() => page.getByText(subject()).count(), { timeout: inTime }).toBe(0)
}

describe('an open ticket closes within a second', () => {
  test('when it becomes somebody else’s', async () => {
    const key = await openTicket(ines.id)
    await closesInTime(() => boss.call('PATCH', `/api/tickets/${key}`, { version: 1, assigneeId: boss.id }))
    await lookAt(page, 'ticket-lost')
  })

  test('when a permission is taken', async () => {
    await boss.call('PATCH', `/api/agents/${ines.id}`, { granted: ['tickets:see_all'] })
    await openTicket(boss.id)
    await closesInTime(() => boss.call('PATCH', `/api/agents/${ines.id}`, { granted: [] }))
  })

  test('when the role becomes another', async () => {
    await openTicket(ines.id)
    await boss.call('PATCH', `/api/agents/${ines.id}`, { role: 'admin' })
    await openTicket(boss.id)
    await closesInTime(() => boss.call('PATCH', `/api/agents/${ines.id}`, { role: 'support_agent' }))
  })

  test('when its agent is deactivated, and what they had to do is a colleague’s', async () => {
    const key = await openTicket(ines.id)
    const administrator = await at.open()
    await signIn(administrator, { name: 'boss', email: boss.email, password: testPassword })
    await administrator.goto('/admin/settings/agents')
    await administrator.getByRole('link', { name: /Ines Costa/ }).click()
    const pane = administrator.getByRole('complementary', { name: 'Ines Costa' })
    await pane.getByRole('checkbox', { name: 'Delete tickets' }).waitFor()
    await lookAt(administrator, 'agents')
    await pane.getByRole('button', { name: 'Deactivate Ines Costa' }).click()
    await administrator.getByRole('combobox', { name: 'Hand over their open tickets to' }).fill('Tomasz')
    await administrator.getByRole('option', { name: /Tomasz Adamik/ }).click()

    await closesInTime(() => administrator.getByRole('button', { name: 'Deactivate and hand over' }).click())
    await page.getByLabel('Work email').waitFor()
    expect((await boss.call('GET', `/api/tickets/${key}`)).body.assignee.id).toBe(boss.id)
    await expect.poll(() => administrator.getByRole('row', { name: /Ines Costa/ }).textContent()).toContain('Deactivated')
  })
})
