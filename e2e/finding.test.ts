import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DeskInBrowser, lookAt, signIn, startDeskInBrowser } from './desk-in-browser.ts'

let at: DeskInBrowser
let agent: Page

const tickets = [
  {
    subject: 'Activation fails on Linux',
    html: '<p>It stops with error 302.</p>',
    priority: 'high',
    category: 'technical',
    name: 'Ida Lund',
  },
  { subject: 'Refund for May', html: '<p>We were charged twice.</p>', priority: 'low', category: 'billing', name: 'Bo Sand' },
  {
    subject: 'Key lost',
    html: '<p>After the crash the flamingo server has none.</p>',
    priority: 'critical',
    category: 'license',
    name: 'Ida Lund',
  },
  { subject: 'Invoice is missing', html: '<p>For the flamingo account.</p>', priority: 'high', category: 'billing', name: 'Ida Lund' },
]

beforeAll(async () => {
  at = await startDeskInBrowser()
  agent = await at.open()
  await signIn(agent)
  const categories = await call('GET', '/api/categories')
  for (const { subject, html, priority, category, name } of tickets) {
    const categoryId = categories.items.find(({ key }: { key: string }) => key === category).id
    const customer = { name, email: `${name.split(' ')[0]?.toLowerCase()}@example.com` }
    await call('POST', '/api/tickets', { subject, html, priority, categoryId, customer })
  }
  await agent.reload()
  await rowOf('Key lost').waitFor()
})
afterAll(() => at.stop())

async function call(method: string, path: string, data?: object) {
  const headers = { origin: at.desk.app.baseUrl }
  const answer = await agent.request.fetch(path, { method, headers, ...(data && { data }) })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

const rowOf = (subject: string, page = agent) => page.getByRole('row').filter({ hasText: subject })
const subjects = (page = agent) => page.getByRole('table', { name: 'Tickets' }).locator('tbody a').allTextContents()
const shows = (expected: string[], page = agent) => expect.poll(async () => (await subjects(page)).sort()).toEqual([...expected].sort())
const searchBox = () => agent.getByRole('textbox', { name: 'Search tickets' })
const views = (page = agent) => page.getByRole('list', { name: 'Views' })

describe('finding tickets', () => {
  test('filters are chosen by field, stand as chips, and leave again one by one', async () => {
    await agent.keyboard.press('f')
    await agent.getByRole('menuitem', { name: 'Priority' }).click()
    await agent.getByRole('menuitemcheckbox', { name: 'High' }).click()
    await agent.getByRole('menuitemcheckbox', { name: 'Critical' }).click()
    await shows(['Activation fails on Linux', 'Key lost', 'Invoice is missing'])
    await agent.getByRole('menuitem', { name: 'Priority' }).click()
    await agent.getByRole('menuitem', { name: 'Category' }).click()
    await agent.getByRole('menuitemcheckbox', { name: 'Billing' }).click()
    await shows(['Invoice is missing'])
    await agent.keyboard.press('Escape')
    await lookAt(agent, 'list-filtered')

    await agent.getByRole('button', { name: 'Remove filter Category Billing' }).click()
    await shows(['Activation fails on Linux', 'Key lost', 'Invoice is missing'])
  })

  test('the address says it all: a colleague who opens it sees the same', async () => {
    const colleague = await at.open()
    await signIn(colleague)
    await colleague.goto(agent.url())
    await shows(['Activation fails on Linux', 'Key lost', 'Invoice is missing'], colleague)
    await colleague.getByRole('button', { name: /^Remove filter Priority/ }).waitFor()
    await colleague.context().close()
  })

  test('clear all takes every filter away', async () => {
    await agent.getByRole('button', { name: 'Clear all' }).click()
    await shows(tickets.map(({ subject }) => subject))
  })

  test('days of creation', async () => {
    await agent.keyboard.press('f')
    await agent.getByRole('menuitem', { name: 'Created' }).click()
    await agent.getByRole('menuitemcheckbox', { name: 'Today' }).click()
    await shows(tickets.map(({ subject }) => subject))
    await agent.getByLabel('To', { exact: true }).fill('2020-01-01')
    await agent.getByText('No tickets match these filters').waitFor()
    await agent.keyboard.press('Escape')
    await agent.getByRole('button', { name: 'Clear the filter' }).click()
    await shows(tickets.map(({ subject }) => subject))
  })

  test('words of a message are found, and shown where they stand', async () => {
    await searchBox().fill('flamingo')
    await shows(['Key lost', 'Invoice is missing'])
    await expect.poll(() => rowOf('Key lost').locator('mark').allTextContents()).toEqual(['flamingo'])
    await expect.poll(() => rowOf('Key lost').textContent()).toMatch(/After the crash the flamingo server/)
    await lookAt(agent, 'list-searched')
  })

  test('operators become chips, the rest stays to be searched', async () => {
    await searchBox().fill('flamingo priority:critical')
    await agent.getByRole('button', { name: 'Remove filter Priority Critical' }).waitFor()
    await expect.poll(() => searchBox().inputValue()).toBe('flamingo')
    await shows(['Key lost'])

    await agent.getByRole('button', { name: 'Clear all' }).click()
    await searchBox().fill('customer:"ida lund" category:bill')
    await agent.keyboard.press('Enter')
    await agent.getByRole('button', { name: 'Remove filter Customer ida lund' }).waitFor()
    await shows(['Invoice is missing'])
    await expect.poll(() => searchBox().inputValue()).toBe('')
  })

  test('a number leads to its ticket', async () => {
    await agent.getByRole('button', { name: 'Clear all' }).click()
    await searchBox().fill('tick-1002')
    await shows(['Refund for May'])
    await agent.getByRole('button', { name: 'Clear search' }).click()
    await shows(tickets.map(({ subject }) => subject))
  })

  test('a list is saved as a view, shared, renamed, and opens from the navigation', async () => {
    await searchBox().fill('priority:high category:billing ')
    await shows(['Invoice is missing'])
    await agent.getByRole('button', { name: 'Save view' }).click()
    const dialog = agent.getByRole('dialog', { name: 'Save view' })
    await dialog.getByLabel('Name').fill('Urgent billing')
    await dialog.getByLabel('Share with everybody').check()
    await dialog.getByRole('button', { name: 'Save view' }).click()
    await views().getByRole('link', { name: 'Urgent billing' }).waitFor()

    await agent.getByRole('button', { name: 'Clear all' }).click()
    await shows(tickets.map(({ subject }) => subject))
    await views().getByRole('link', { name: 'Urgent billing' }).click()
    await shows(['Invoice is missing'])
    await lookAt(agent, 'list-saved-view')

    await agent.getByRole('button', { name: 'Change the view Urgent billing' }).click()
    await agent.getByRole('menuitem', { name: 'Rename or share' }).click()
    await agent.getByRole('dialog', { name: 'Change view' }).getByLabel('Name').fill('Billing first')
    await agent.getByRole('button', { name: 'Save', exact: true }).click()
    await views().getByRole('link', { name: 'Billing first' }).waitFor()
  })

  test('and goes again', async () => {
    await agent.getByRole('button', { name: 'Change the view Billing first' }).click()
    await agent.getByRole('menuitem', { name: 'Delete' }).click()
    await agent.getByRole('button', { name: 'Delete view' }).click()
    await expect.poll(() => agent.getByRole('link', { name: 'Billing first' }).count()).toBe(0)
  })

  test('columns are hidden, moved and made wider, and stay so', async () => {
    await agent.getByRole('button', { name: 'Display' }).click()
    await agent.getByRole('menuitem', { name: 'Columns' }).click()
    const dialog = agent.getByRole('dialog', { name: 'Columns' })
    await dialog.getByLabel('Created', { exact: true }).uncheck()
    await dialog.getByRole('button', { name: 'Move Status up' }).click()
    await lookAt(agent, 'list-columns')
    await dialog.getByRole('button', { name: 'Done' }).click()

    const heads = () => agent.getByRole('columnheader').filter({ visible: true }).locator('button:first-of-type').allTextContents()
    await expect.poll(heads).toEqual(['Ticket', 'Subject', 'Status', 'Customer', 'Priority', 'Assigned to', 'Category', 'Updated'])
    const customer = agent.getByRole('columnheader', { name: 'Customer' })
    const before = (await customer.boundingBox())?.width ?? 0
    await customer.getByRole('button', { name: 'Width of Customer' }).focus()
    await agent.keyboard.press('ArrowLeft')
    await expect.poll(async () => (await customer.boundingBox())?.width).toBe(before + 8)

    await agent.reload()
    await rowOf('Invoice is missing').waitFor()
    expect(await heads()).not.toContain('Created')
    expect((await customer.boundingBox())?.width).toBe(before + 8)
  })

  test('a row is viewed, answered and moved on without opening it first', async () => {
    await rowOf('Invoice is missing').hover()
    await agent.getByRole('button', { name: /^View TICK-/ }).waitFor()
    await agent.getByRole('button', { name: /^Reply to TICK-/ }).waitFor()
    await agent.getByRole('button', { name: /^Change the status of TICK-/ }).click()
    await agent.getByRole('option', { name: 'In progress' }).click()
    await expect.poll(() => rowOf('Invoice is missing').textContent()).toMatch(/In progress/)
    await lookAt(agent, 'list-with-own-columns')
  })
})
