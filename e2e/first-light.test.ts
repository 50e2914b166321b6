import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invoice, outlookAnswer, screenshot, sendAs } from './customer.ts'
import { type DeskInBrowser, lookAt, signIn, startDeskInBrowser, supportAddress, writeIn } from './desk-in-browser.ts'

const marta = { name: 'Marta Nowak', address: 'marta@kowalczyk.example' }
const oneSecond = 1_000

let at: DeskInBrowser
let agent: Page
let colleague: Page

beforeAll(async () => {
  at = await startDeskInBrowser()
  ;[agent, colleague] = [await at.open(), await at.open()]
  await signIn(agent)
  await signIn(colleague)
})
afterAll(() => at.stop())

const rowOf = (page: Page, subject: string) => page.getByRole('row').filter({ hasText: subject })

describe('from a mail to the answer and back', () => {
  test('a mail with an image and a PDF appears in the open list', async () => {
    await sendAs(marta, at.smtpPort, {
      to: supportAddress,
      subject: 'Activation fails after hardware refresh',
      html: '<p>Hello, it stops with <b>error 302</b>:</p><p><img src="cid:shot@kowalczyk" alt="Screenshot"></p><p>Marta</p>',
      text: 'Hello, it stops with error 302.',
      attachments: [
        { filename: 'error.png', content: screenshot, cid: 'shot@kowalczyk' },
        { filename: 'invoice-2291.pdf', content: invoice },
      ],
    })

    await rowOf(agent, 'Activation fails after hardware refresh').waitFor()
    await expect
      .poll(() => rowOf(agent, 'Activation fails').textContent())
      .toMatch(/TICK-1001[\s\S]*Marta Nowak[\s\S]*Open[\s\S]*Normal[\s\S]*Unassigned/)
    await lookAt(agent, 'list-with-one-ticket')
  })

  test('the agent opens it and sees the image in its place and the PDF beside', async () => {
    await agent.keyboard.press('j')
    await agent.keyboard.press('Enter')
    await agent.getByRole('heading', { name: 'Activation fails after hardware refresh' }).waitFor()

    const image = agent.getByRole('img', { name: 'Screenshot' })
    await image.waitFor()
    await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(12)
    await agent.getByRole('region', { name: 'Conversation' }).getByText('invoice-2291.pdf').waitFor()
  })

  test('a note and a reply that marks it waiting are seen by the colleague within a second', async () => {
    await agent.keyboard.press('n')
    await writeIn(agent, 'Internal note', 'CANARY-note: their plan includes ten.')
    await agent.getByRole('button', { name: /^Add note/ }).click()
    await agent.getByText('CANARY-note').waitFor()

    await agent.keyboard.press('r')
    await writeIn(agent, 'Reply', 'The limit is ten now. Does it start?')
    await agent.getByRole('button', { name: 'More ways to send' }).click()
    await agent.getByRole('menuitem', { name: /Send and mark waiting/ }).click()

    await agent.getByText('The limit is ten now.').waitFor()
    await rowOf(colleague, 'Activation fails')
      .getByText('Waiting')
      .waitFor({ timeout: 5 * oneSecond })
    await lookAt(agent, 'ticket-answered')
  })

  test('the customer gets the reply as a proper mail, and no trace of the note', async () => {
    const [mail] = await at.sink.received(1, ({ parsed }) => parsed.subject?.startsWith('Re:') === true)
    if (!mail) throw new Error('No mail came')
    const { parsed, raw } = mail

    expect(mail.to).toEqual([marta.address])
    expect(parsed.subject).toBe('Re: [TICK-1001] Activation fails after hardware refresh')
    expect(parsed.messageId).toMatch(/^<kd\.[0-9a-z]{55}\./)
    expect(parsed.references).toBeTruthy()
    expect(parsed.replyTo?.value[0]?.address).toMatch(/^support\+[0-9a-z]{55}@desk\.example$/)
    expect(parsed.text).toContain('The limit is ten now. Does it start?')
    expect(parsed.html).toContain('The limit is ten now. Does it start?')
    expect(raw.toString()).not.toContain('CANARY')
    expect(parsed.headers.get('auto-submitted')).toBeUndefined()
  })

  test('what the customer answers from Outlook lands in the same ticket, and only what is new is shown', async () => {
    const [mail] = await at.sink.received(1, ({ parsed }) => parsed.subject?.startsWith('Re:') === true)
    if (!mail) throw new Error('No mail came')
    const { parsed } = mail

    await sendAs(marta, at.smtpPort, {
      to: parsed.replyTo?.value[0]?.address ?? '',
      subject: `RE: ${parsed.subject}`,
      inReplyTo: parsed.messageId ?? '',
      references: [parsed.messageId ?? ''],
      headers: { 'X-Mailer': 'Microsoft Outlook 16.0' },
      html: outlookAnswer({
        text: 'It starts, thank you.',
        to: supportAddress,
        subject: parsed.subject ?? '',
        quoted: String(parsed.html),
      }),
    })

    await agent.getByText('It starts, thank you.').waitFor()
    await rowOf(colleague, 'Activation fails').getByText('In progress').waitFor()
    expect(await agent.getByText('The limit is ten now. Does it start?').count()).toBe(1)
    expect(await colleague.getByRole('row').filter({ hasText: 'TICK-' }).count()).toBe(1)

    await agent.getByRole('button', { name: 'Show quoted text' }).click()
    await expect.poll(() => agent.getByText('The limit is ten now. Does it start?').count()).toBe(2)
  })
})
