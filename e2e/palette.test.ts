import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedInAgent, signedInAgent } from '../server/test/http.ts'
import { type DeskInBrowser, lookAt, signIn, startDeskInBrowser } from './desk-in-browser.ts'

let at: DeskInBrowser
let boss: SignedInAgent
let page: Page
let keys: string[]

beforeAll(async () => {
  at = await startDeskInBrowser()
  boss = await signedInAgent(at.desk, 'super_admin', 'Tomasz Adamik')
  keys = []
  for (const subject of ['Floating seats are not returned', 'Invoice 2291 is wrong']) {
    const customer = { email: 'marta@kowalczyk.example', name: 'Marta Nowak' }
    const { body } = await boss.call('POST', '/api/tickets', { subject, html: '<p>302</p>', customer })
    keys.push(body.key)
  }
  await boss.call('PUT', '/api/me/availability', { availability: 'away' })
  page = await at.open()
  await signIn(page)
})
afterAll(() => at.stop())

const field = () => page.getByRole('combobox', { name: /^Find an action/ })
async function choose(typed: string, option: RegExp) {
  await page.keyboard.press('Control+k')
  await field().fill(typed)
  await page.getByRole('option', { name: option, selected: true }).waitFor()
  await page.keyboard.press('Enter')
}

describe('the command palette', () => {
  test('finds a ticket by its words, then any action of it', async () => {
    await choose('seats', /Floating seats/)
    await page.getByRole('heading', { name: 'Floating seats are not returned' }).waitFor()
    await choose('change prio', /Change priority/)
    await page.getByRole('listbox', { name: 'Priority' }).waitFor()
    await page.getByRole('option', { name: 'Critical' }).click()
    await expect.poll(async () => (await boss.call('GET', `/api/tickets/${keys[0]}`)).body.priority).toBe('critical')
  })

  test('finds customers, pages and settings', async () => {
    await choose('marta', /Marta Nowak/)
    await expect.poll(() => page.url()).toMatch(/marta|TICK/)
    await choose('agents', /Settings: Agents/)
    await page.getByRole('table', { name: 'Agents' }).waitFor()
    await page.keyboard.press('Control+k')
    await field().waitFor()
    await lookAt(page, 'palette-open')
    await page.keyboard.press('Escape')
    await field().waitFor({ state: 'detached' })
  })
})

describe('keys', () => {
  test('make a ticket from anywhere', async () => {
    await page.keyboard.press('c')
    const dialog = page.getByRole('dialog', { name: /New ticket/ })
    await dialog.waitFor()
    // The first closes what is offered below the field.
    await expect.poll(() => page.keyboard.press('Escape').then(() => dialog.count())).toBe(0)
  })

  test('assign to a colleague whose absence and work are told', async () => {
    await page.goto(`/admin/tickets/${keys[1]}`)
    await page.getByRole('heading', { name: 'Invoice 2291 is wrong' }).waitFor()
    await page.keyboard.press('a')
    await page.getByRole('option', { name: /Tomasz Adamik.*away, 0 open/ }).waitFor()
    await page.keyboard.press('Escape')
  })

  test('resolve and go on', async () => {
    await page.getByRole('listbox', { name: 'Assignee' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Shift+E')
    await expect.poll(async () => (await boss.call('GET', `/api/tickets/${keys[1]}`)).body.status).toBe('resolved')
    await expect.poll(() => page.url()).not.toContain(keys[1])
  })

  test('are listed, each once', async () => {
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await dialog.getByText('Your profile').waitFor()
    const names = await dialog.getByRole('definition').allTextContents()
    expect(new Set(names).size).toBe(names.length)
  })
})
