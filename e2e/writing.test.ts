import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInAgent, testPassword } from '../server/test/http.ts'
import { sendAs } from './customer.ts'
import { administrator, type DeskInBrowser, lookAt, signIn, startDeskInBrowser, supportAddress, writeIn } from './desk-in-browser.ts'

const ida = { name: 'Ida Lund', address: 'ida@lund.example' }
const seconds = 1_000
/** How long a new desk lets a reply be taken back. */
const undoable = 10 * seconds
const clocksDiffer = 0.5 * seconds

let at: DeskInBrowser
let agent: Page

beforeAll(async () => {
  at = await startDeskInBrowser()
  agent = await at.open()
  await signIn(agent)
})
afterAll(() => at.stop())

async function openTicket(page: Page, subject: string) {
  await page.goto('/admin/tickets')
  await page.getByRole('row').filter({ hasText: subject }).getByText(subject).click()
  await page.getByRole('heading', { name: subject }).waitFor()
}

const editor = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function customerWrites(subject: string, text: string, answerTo?: { address: string; messageId: string }) {
  await sendAs(ida, at.smtpPort, {
    to: answerTo?.address ?? supportAddress,
    subject,
    text,
    ...(answerTo && { inReplyTo: answerTo.messageId, references: [answerTo.messageId] }),
  })
}

/** Unfolds what happened until this can be read. */
async function readsEvent(text: string) {
  const folded = agent.getByRole('button', { name: /events$/, expanded: false }).first()
  const unfolds = async () => {
    if (await folded.isVisible()) await folded.click({ timeout: seconds }).catch(() => undefined)
    return agent.getByText(text).isVisible()
  }
  await expect.poll(unfolds).toBe(true)
}

const mailsWith = (text: string) => at.sink.mails.filter(({ parsed }) => parsed.text?.includes(text)).length

describe('writing', () => {
  test('a draft survives a reload, and is there on another computer', async () => {
    await customerWrites('Error 302 after the update', 'It says error 302.')
    await openTicket(agent, 'Error 302')
    await agent.keyboard.press('r')
    await writeIn(agent, 'Reply', 'Dear Ida, please try 4.2.')
    const typedAt = Date.now()
    const kept = async () => (await (await agent.request.get('/api/tickets/TICK-1001')).json()).drafts[0]?.html
    await expect.poll(kept).toContain('please try 4.2.')
    expect(Date.now() - typedAt).toBeLessThan(2 * seconds)

    await agent.reload()
    await expect.poll(() => editor(agent, 'Reply').textContent()).toBe('Dear Ida, please try 4.2.')

    const elsewhere = await at.open()
    await signIn(elsewhere)
    await elsewhere.getByRole('row').filter({ hasText: 'Error 302' }).getByText('Draft', { exact: true }).waitFor()
    await openTicket(elsewhere, 'Error 302')
    await expect.poll(() => editor(elsewhere, 'Reply').textContent()).toBe('Dear Ida, please try 4.2.')
    await elsewhere.context().close()
  })

  test('undo brings the reply back, with whom it goes to and how the ticket stood', async () => {
    await agent.getByRole('button', { name: 'Add Bcc' }).click()
    await agent.getByRole('textbox', { name: 'Bcc' }).fill('boss@desk.example')
    await agent.keyboard.press('Enter')
    await agent.getByText('boss@desk.example is new in this conversation').waitFor()
    await lookAt(agent, 'writing-new-outsider')

    await agent.getByRole('button', { name: 'More ways to send' }).click()
    await agent.getByRole('menuitem', { name: /Send and resolve/ }).click()
    await agent.getByRole('status').getByText('Reply sent to Ida Lund').waitFor()
    await agent.getByRole('button', { name: /^Undo/ }).click()

    await expect.poll(() => editor(agent, 'Reply').textContent()).toBe('Dear Ida, please try 4.2.')
    await agent.getByRole('button', { name: 'Remove boss@desk.example from Bcc' }).waitFor()
    await lookAt(agent, 'writing-undone')
    await readsEvent('took a reply back before it left')
    await agent.getByRole('button', { name: /^Status: Open/ }).waitFor()
  })

  test('and sent again it arrives once, when its time to be taken back is over', async () => {
    await editor(agent, 'Reply').click()
    const sentAt = performance.now()
    await agent.keyboard.press('Control+Enter')
    const arriving = at.sink.received(1, ({ parsed }) => parsed.text?.includes('please try 4.2') === true)
    const took = arriving.then(() => performance.now() - sentAt)
    await agent.getByRole('status').getByText('Reply sent to Ida Lund').waitFor()
    await lookAt(agent, 'writing-sent-undo')
    const [mail] = await arriving
    // The one that was taken back would have been earlier.
    expect(await took).toBeGreaterThan(undoable - clocksDiffer)
    expect(mail?.to.toSorted()).toEqual(['boss@desk.example', ida.address])
    expect(String(mail?.raw)).not.toContain('boss@desk.example')
    expect(mailsWith('please try 4.2')).toBe(1)
  })

  test('a scheduled reply is stopped when the customer writes first', async () => {
    await agent.keyboard.press('Escape')
    await agent.keyboard.press('r')
    await writeIn(agent, 'Reply', 'Did 4.2 help?')
    await agent.getByRole('button', { name: 'More ways to send' }).click()
    await agent.getByRole('menuitem', { name: 'Monday, 9:00' }).click()
    const scheduled = agent.getByRole('region', { name: 'Scheduled reply' })
    await scheduled.getByText('Did 4.2 help?').waitFor()
    await lookAt(agent, 'writing-scheduled')

    const [mail] = await at.sink.received(1, ({ parsed }) => parsed.text?.includes('please try 4.2') === true)
    const answerTo = { address: mail?.parsed.replyTo?.value[0]?.address ?? '', messageId: mail?.parsed.messageId ?? '' }
    await customerWrites('Re: Error 302', 'Yes, 4.2 helped.', answerTo)

    await scheduled.waitFor({ state: 'detached' })
    await readsEvent('is a draft again: Ida Lund wrote first')
    await expect.poll(() => editor(agent, 'Reply').textContent()).toBe('Did 4.2 help?')
  })

  test('two agents see each other, and who is writing', async () => {
    const ben = await signedInAgent(at.desk, 'admin', 'Ben')
    const colleague = await at.open()
    await signIn(colleague, { ...administrator, email: ben.email, password: testPassword })
    await openTicket(colleague, 'Error 302')
    await agent.getByRole('list', { name: 'Also here' }).waitFor()
    await colleague.keyboard.press('n')
    await writeIn(colleague, 'Internal note', 'Seen this before.')
    await agent.getByText('Ben is writing a note').waitFor()
    await lookAt(agent, 'writing-colleague')
    await colleague.context().close()
    await agent.getByText('Ben is writing a note').waitFor({ state: 'detached' })
  })

  test('a canned response is inserted with its places filled in', async () => {
    await agent.goto('/admin/settings/canned-responses')
    await agent.getByRole('button', { name: 'New canned response' }).first().click()
    const dialog = agent.getByRole('dialog')
    await dialog.getByLabel('Title').fill('Limit raised')
    await dialog.getByLabel('Shortcut').fill('limit')
    await editor(agent, 'Text').fill('Hello {{customer.first_name}}, the limit of {{license.key}} in {{ticket.number}} is raised.')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await agent.getByRole('cell', { name: 'Limit raised', exact: true }).waitFor()
    await lookAt(agent, 'canned-responses')

    await openTicket(agent, 'Error 302')
    await editor(agent, 'Reply').fill('')
    await agent.keyboard.press('Escape')
    await agent.keyboard.press('m')
    await agent.getByRole('option', { name: /Limit raised/ }).waitFor()
    await agent.keyboard.type('lim')
    await agent.getByRole('option', { name: /Limit raised/ }).waitFor()
    await agent.keyboard.press('Enter')
    await expect.poll(() => editor(agent, 'Reply').textContent()).toMatch(/Hello Ida, the limit of .* in TICK-1001 is raised/)

    await agent.keyboard.press('Control+Enter')
    await agent.getByText('{{license.key}} is not filled in.').waitFor()
    await lookAt(agent, 'writing-unfilled')
    await agent.getByRole('button', { name: 'Keep writing' }).click()
    expect(mailsWith('is raised')).toBe(0)
  })
})
