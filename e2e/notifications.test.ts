import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailNotifications } from '../server/src/notifications/mail-notifications.ts'
import { type SignedInAgent, signedInAgent, testPassword } from '../server/test/http.ts'
import { type DeskInBrowser, lookAt, signIn, startDeskInBrowser } from './desk-in-browser.ts'

let at: DeskInBrowser
let ines: SignedInAgent
let boss: SignedInAgent
let page: Page
let key: string

beforeAll(async () => {
  at = await startDeskInBrowser()
  boss = await signedInAgent(at.desk, 'super_admin', 'Tomasz Adamik')
  ines = await signedInAgent(at.desk, 'support_agent', 'Ines Costa')
  page = await at.open()
  await signIn(page, { name: 'ines', email: ines.email, password: testPassword })
  key = await aTicket(boss.id)
})
afterAll(() => at.stop())

async function aTicket(assigneeId: string | null): Promise<string> {
  const customer = { email: 'marta@kowalczyk.example', name: 'Marta Nowak' }
  const { body } = await boss.call('POST', '/api/tickets', { subject: 'Activation fails', html: '<p>302</p>', customer, assigneeId })
  return body.key
}

const kept = async () => (await ines.call('GET', '/api/me')).body.preferences.notifications.of

const bell = () => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Inbox/ })
const entry = (words: RegExp) => page.getByRole('listitem').filter({ hasText: words })

describe('a mention by a colleague', () => {
  test('shows on the bell at once', async () => {
    for (let n = 0; n < 12; n++) await boss.call('POST', `/api/tickets/${key}/notes`, { html: `<p>Older note ${n}</p>`.repeat(12) })
    await boss.call('POST', `/api/tickets/${key}/notes`, { html: '<p>Do you know error 302?</p>', mentions: [ines.id] })
    for (let n = 0; n < 6; n++) await boss.call('POST', `/api/tickets/${key}/notes`, { html: `<p>Newer note ${n}</p>`.repeat(12) })

    await bell().getByTitle('Unread notifications').getByText('1', { exact: true }).waitFor()
  })

  test('is mailed with its reason, and nobody is asked to answer', async () => {
    const ctx = at.desk.app.ctxOf('production')
    // As if the two minutes in which more may come had passed.
    await ctx.db.updateTable('notifications').set({ mailDueAt: ctx.now() }).where('mailDueAt', 'is not', null).execute()
    await mailNotifications(ctx, { canProveSenders: false })

    const [mail] = await at.sink.received(1, ({ to }) => to.includes(ines.email))
    expect(mail?.parsed.subject).toBe(`[${key}] Tomasz Adamik mentioned you: Activation fails`)
    expect(mail?.parsed.text).toContain('Do you know error 302?')
    expect(mail?.parsed.text).toContain('You get this because somebody mentioned you.')
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.parsed.text).toMatch(new RegExp(`/admin/tickets/${key}\\?at=\\d+`))
  })

  test('leads to the note by the keyboard, and is read then', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await entry(/Tomasz Adamik mentioned you/).waitFor()
    await lookAt(page, 'inbox')

    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/admin/tickets/${key}\\?at=\\d+`))
    const note = page.getByText('Do you know error 302?')
    await note.waitFor()
    await expect
      .poll(() =>
        note.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        }),
      )
      .toBe(true)
    await expect.poll(() => bell().getByTitle('Unread notifications').count()).toBe(0)
  })
})

describe('an own act', () => {
  test('tells its agent nothing', async () => {
    const mine = await aTicket(ines.id)
    await bell().getByTitle('Unread notifications').getByText('1', { exact: true }).waitFor()
    await ines.call('POST', '/api/notifications/marks', { isRead: true })
    await expect.poll(() => bell().getByTitle('Unread notifications').count()).toBe(0)

    await ines.call('POST', `/api/tickets/${mine}/notes`, { html: '<p>For myself.</p>', mentions: [ines.id] })
    await ines.call('PATCH', `/api/tickets/${mine}`, { version: 2, priority: 'critical' })
    // What is told after it comes after it.
    const other = await aTicket(ines.id)
    await bell().getByTitle('Unread notifications').getByText('1', { exact: true }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await entry(new RegExp(other)).waitFor()
    expect(await entry(new RegExp(`raised the priority|${mine}.*mentioned you`)).count()).toBe(0)
  })
})

describe('what an agent hears of', () => {
  test('is their own choice, kept for every computer', async () => {
    await page.goto('/admin/profile')
    await page.getByLabel('New ticket: inbox').selectOption('All I see')
    await page.getByLabel('Customer replied: mail').selectOption('Never')
    await page.getByLabel('Mails', { exact: true }).selectOption('One each morning at 8:00')
    await expect
      .poll(async () => (await ines.call('GET', '/api/me')).body.preferences)
      .toMatchObject({
        timeZone: 'Europe/Berlin',
        notifications: { mails: 'daily', of: { customer_replied: { inbox: 'mine', mail: 'none' } } },
      })
    await lookAt(page, 'profile')
  })

  test('and stays so when an older answer comes late', async () => {
    const chosen = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    await page.route(
      '**/api/me',
      async (route) => {
        const old = await route.fetch()
        asked.resolve()
        await chosen.promise
        await route.fulfill({ response: old }).catch(() => undefined)
      },
      { times: 1 },
    )
    await boss.call('PATCH', `/api/agents/${ines.id}`, { granted: ['tickets:see_all'] })
    await asked.promise

    await page.getByLabel('Mail not delivered: mail').selectOption('Never')
    await expect.poll(async () => (await kept()).mail_failed.mail).toBe('none')
    chosen.resolve()
    await page.getByLabel('Priority raised: inbox').selectOption('Never')
    await expect.poll(async () => (await kept()).priority_raised.inbox).toBe('none')
    expect((await kept()).mail_failed.mail).toBe('none')
    expect(await page.getByLabel('Mail not delivered: mail').inputValue()).toBe('none')
  })

  test('also which keys act: single ones can be off', async () => {
    await page.getByText('Single-key shortcuts').click()
    await page.getByRole('switch', { name: 'Single-key shortcuts' }).click({ force: true })
    await expect.poll(async () => (await ines.call('GET', '/api/me')).body.preferences.shortcuts).toBe(false)
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    expect(page.url()).toContain('/profile')

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /^Find an action/ }).fill(key)
    await page
      .getByRole('option', { name: new RegExp(key) })
      .first()
      .waitFor()
    await lookAt(page, 'palette')
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/admin/tickets/${key}`))
  })

  test('also the language, from the next page on', async () => {
    await page.goto('/admin/profile')
    await page.getByLabel('Language').selectOption('Deutsch')
    await page.getByRole('heading', { name: 'Ihre Arbeitsweise' }).waitFor()
    await lookAt(page, 'profile-german')
    await page.goto('/admin/tickets')
    await page.getByRole('tab', { name: /Antwort nötig/ }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')

    await page.goto('/admin/profile')
    await page.getByLabel('Sprache').selectOption('English')
    await page.getByRole('heading', { name: 'How you work' }).waitFor()
    expect((await ines.call('GET', '/api/me')).body.preferences.language).toBe('en')
  })
})
