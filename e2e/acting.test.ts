import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendAs } from './customer.ts'
import { type DeskInBrowser, isTypedInto, lookAt, signIn, startDeskInBrowser, supportAddress } from './desk-in-browser.ts'

let here: DeskInBrowser
let page: Page

beforeAll(async () => {
  here = await startDeskInBrowser()
  page = await here.open()
  await signIn(page)
  for (let n = 1; n <= 5; n++) {
    await sendAs({ name: `Customer ${n}`, address: `c${n}@example.com` }, here.smtpPort, {
      to: supportAddress,
      subject: `Export stops, case ${n}`,
      text: 'It stops at 80 percent.',
    })
  }
  await page.getByRole('tab', { name: 'All 5' }).waitFor()
  await page.reload()
  await row(5).waitFor()
})
afterAll(() => here.stop())

const row = (n: number) => page.getByRole('row').filter({ hasText: `case ${n}` })

describe('working on many tickets', () => {
  test('three are selected by keyboard and made urgent together', async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+X')
    await page.getByText('3 selected').waitFor()
    await lookAt(page, 'selected-tickets')

    await page.keyboard.press('p')
    await page.getByRole('option', { name: 'Critical' }).click()
    await page.getByText('3 tickets changed').waitFor()
    await expect.poll(() => page.getByRole('row').filter({ hasText: 'Critical' }).count()).toBe(3)
  })

  test('each customer gets an answer of their own, and what is refused is named', async () => {
    await page.getByLabel('Select all that are loaded').check()
    await page.getByRole('button', { name: 'Reply to each' }).click()
    await page.getByLabel('Reply', { exact: true }).fill('Version 4.2 mends this.')
    await page.getByRole('button', { name: 'Send 5 replies' }).click()
    await page.getByText('5 tickets changed').waitFor()
    // Five confirmations and five answers.
    await expect.poll(() => here.sink.mails.filter(({ parsed }) => parsed.text?.includes('Version 4.2')).length).toBe(5)
    for (const { to } of here.sink.mails) expect(to).toHaveLength(1)

    await row(1)
      .getByLabel(/^Select/)
      .check()
    await page.getByLabel('Selected tickets').getByRole('button', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Closed' }).click()
    await page.getByText('1 ticket changed').waitFor()
    await row(1)
      .getByLabel(/^Select/)
      .check()
    await row(2)
      .getByLabel(/^Select/)
      .check()
    await page.getByLabel('Selected tickets').getByRole('button', { name: 'Status' }).click()
    await page.getByRole('option', { name: 'Waiting' }).click()
    const dialog = page.getByRole('dialog', { name: '1 of 2 were not changed' })
    await dialog.getByText(/cannot become waiting/).waitFor()
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  })

  test('the list is saved as a file', async () => {
    await page.getByLabel('Select all that are loaded').check()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export as CSV' }).click()])
    expect(download.suggestedFilename()).toBe('tickets.csv')
    await page.keyboard.press('Escape')
  })
})

describe('caring for one ticket', () => {
  test('a tag is given by keyboard, and the list of tags offers it from then on', async () => {
    await row(3).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Export stops, case 3' }).waitFor()
    await page.keyboard.press('#')
    await isTypedInto(page.getByRole('combobox', { name: 'Tag', exact: true }))
    await page.keyboard.type('Needs repro')
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: 'Tags' }).getByText('needs-repro').waitFor()
    await lookAt(page, 'tagged-ticket')
  })

  test('it is put aside, and comes back when the customer writes', async () => {
    await page.keyboard.press('b')
    await page.getByRole('option', { name: 'Until the customer replies' }).click()
    await page.getByText('Snoozed until the customer replies').waitFor()

    const sent = here.sink.mails.find(({ to, parsed }) => to.includes('c3@example.com') && parsed.text?.includes('Version 4.2'))
    await sendAs({ name: 'Customer 3', address: 'c3@example.com' }, here.smtpPort, {
      to: supportAddress,
      subject: `Re: ${sent?.parsed.subject}`,
      inReplyTo: sent?.parsed.messageId ?? '',
      text: 'It still stops.',
    })
    await page.getByText('It still stops.').waitFor()
    await expect.poll(() => page.getByText('Snoozed until the customer replies').count()).toBe(0)
  })

  test('a thank-you after resolving keeps it resolved by one click', async () => {
    await page.keyboard.press('e')
    await page.getByRole('button', { name: 'Reopen' }).waitFor()
    const sent = here.sink.mails.find(({ to, parsed }) => to.includes('c3@example.com') && parsed.text?.includes('Version 4.2'))
    await sendAs({ name: 'Customer 3', address: 'c3@example.com' }, here.smtpPort, {
      to: supportAddress,
      subject: `Re: ${sent?.parsed.subject}`,
      inReplyTo: sent?.parsed.messageId ?? '',
      text: 'Thank you!',
    })
    await page.getByRole('button', { name: 'Just thanks, keep resolved' }).click()
    await page.getByRole('button', { name: 'Reopen' }).waitFor()
  })
})
