import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type StartedDesk, startDesk } from '../server/test/desk.ts'
import { type MailSink, startMailSink } from '../server/test/mail-sink.ts'
import { launchBrowser } from './browser.ts'

export const administrator = { name: 'ada', email: 'ada@desk.example', password: 'a long password' }
export const supportAddress = 'support@desk.example'

export interface DeskInBrowser {
  readonly desk: StartedDesk
  readonly sink: MailSink
  readonly browser: Browser
  readonly smtpPort: number
  /** A window of somebody's own; what its pages throw fails the journey at the end. */
  open(size?: { width: number; height: number }): Promise<Page>
  stop(): Promise<void>
}

const pictures = fileURLToPath(new URL('pictures/', import.meta.url))

/** The whole program, a server that takes its mail, and a real browser. */
export async function startDeskInBrowser(settings: Record<string, string> = {}): Promise<DeskInBrowser> {
  const sink = await startMailSink()
  const desk = await startDesk({
    KEYDESK_SMTP_URL: sink.url,
    KEYDESK_ADMIN_EMAIL: administrator.email,
    KEYDESK_ADMIN_PASSWORD: administrator.password,
    KEYDESK_SUPPORT_ADDRESS: supportAddress,
    KEYDESK_SMTP_IN_HOST: '127.0.0.1',
    ...settings,
  })
  const browser = await launchBrowser()
  const thrown: string[] = []

  return {
    desk,
    sink,
    browser,
    smtpPort: desk.app.smtpPort ?? 0,
    async open(size = { width: 1440, height: 900 }) {
      const context = await browser.newContext({ viewport: size, locale: 'en-GB', timezoneId: 'Europe/Berlin', baseURL: desk.app.baseUrl })
      const page = await context.newPage()
      page.on('pageerror', (error) => thrown.push(error.message))
      page.on('console', (message) => {
        if (/Content Security Policy|Warning:/.test(message.text())) thrown.push(message.text())
      })
      return page
    },
    async stop() {
      await browser.close()
      await desk.stop()
      await sink.stop()
      expect(thrown).toEqual([])
    },
  }
}

export async function signIn(page: Page, { email, password } = administrator): Promise<void> {
  await page.goto('/admin/sign-in')
  await page.getByLabel('Work email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('table', { name: 'Tickets' }).waitFor()
}

/** Types where the cursor is, once it is in this editor: a key before that would be a shortcut. */
export async function writeIn(page: Page, editor: string, text: string): Promise<void> {
  await isTypedInto(page.getByRole('textbox', { name: editor, exact: true }))
  await page.keyboard.type(text)
}

/** Waits until what is typed goes into this field. */
export async function isTypedInto(field: Locator): Promise<void> {
  await expect.poll(() => field.evaluate((element) => element.contains(document.activeElement))).toBe(true)
}

/** How a journey ends at a page: it is accessible, and there is a picture of it to look at. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true })
  await page.evaluate(cameToRest)
  await page.screenshot({ path: `${pictures}${name}.png` })
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([])
}

/** Once nothing fades or slides any more. What takes longer tells how the time goes. */
async function cameToRest() {
  const brief = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) <= 1_000)
  await Promise.all(brief.map(({ finished }) => finished.catch(() => undefined)))
}
