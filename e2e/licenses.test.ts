import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { activateLicense } from '../server/src/licensing/activations/activate-license.ts'
import { type DeskInBrowser, lookAt, signIn, startDeskInBrowser } from './desk-in-browser.ts'

let here: DeskInBrowser
let page: Page
let key = ''

beforeAll(async () => {
  here = await startDeskInBrowser()
  page = await here.open()
  await signIn(page)
})
afterAll(() => here.stop())

const go = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
const licenseId = () => page.url().split('/').at(-1) ?? ''

describe('looking after licenses', () => {
  test('a product, a customer with an organisation and a license are made from nothing', async () => {
    await go('Products')
    await page.getByRole('button', { name: 'Create product' }).first().click()
    await page.getByLabel('Name').fill('Press Pro')
    await page.getByLabel('Code').fill('pro')
    await page.getByRole('dialog').getByRole('button', { name: 'Create product' }).click()
    await page.getByRole('table', { name: 'Products' }).getByText('PRO', { exact: true }).waitFor()

    await go('Customers')
    await page.getByRole('button', { name: 'Create customer' }).click()
    await page.getByLabel('Name').fill('Ida Lund')
    await page.getByLabel('Email').fill('ida@example.com')
    await page.getByRole('combobox', { name: 'Organisation' }).fill('Atelier Nord')
    await page.getByRole('dialog').getByRole('button', { name: 'Create customer' }).click()
    await page.getByRole('heading', { name: 'Ida Lund' }).waitFor()
    await page.getByText('Atelier Nord').waitFor()

    await go('Licenses')
    await page.getByRole('button', { name: 'Create license' }).click()
    await page.getByRole('combobox', { name: 'Customer' }).fill('ida')
    await page.getByRole('option', { name: /Ida Lund/ }).click()
    await page.getByLabel('Activation limit').fill('1')
    await page.getByRole('dialog').getByRole('button', { name: 'Create license' }).click()
    key = (await page.locator('code').textContent()) ?? ''
    expect(key).toMatch(/^PRO(-[0-9A-Z]{4}){4}$/)
    await page.getByRole('button', { name: 'Open license' }).click()
    await page.getByRole('heading', { name: `License PRO-****-${key.slice(-4)}` }).waitFor()
    expect(await page.content()).not.toContain(key)
  })

  test('it is found by its key, its place is freed, and why stands in its history', async () => {
    const id = licenseId()
    const ctx = here.desk.app.ctxOf('production')
    await activateLicense(ctx, { licenseId: id, identifier: 'A1-B2', name: 'Studio PC' })
    expect(await activateLicense(ctx, { licenseId: id, identifier: 'C3-D4' })).toMatchObject({ code: 'limit_reached' })

    await go('Licenses')
    await page.getByLabel('Search licenses').fill(key)
    const row = page
      .getByRole('table', { name: 'Licenses' })
      .getByRole('row')
      .filter({ hasText: key.slice(-4) })
    await row.getByRole('img', { name: '1 of 1 in use' }).waitFor()
    await lookAt(page, 'licenses')
    await row.getByRole('link', { name: key.slice(-4) }).click()

    await page.getByRole('button', { name: 'Deactivate' }).click()
    await page.getByLabel('Reason').fill('The old laptop broke')
    await page.getByRole('button', { name: 'Deactivate device' }).click()
    await page.getByText('Studio PC is deactivated, its place is free').waitFor()
    await page.getByRole('list', { name: 'History' }).getByText('The old laptop broke').waitFor()
    expect(await activateLicense(ctx, { licenseId: id, identifier: 'C3-D4' })).toMatchObject({ activated: true })
  })

  test('its limit is raised with a reason, and its key is revealed on the record', async () => {
    await page.getByRole('button', { name: 'Change license' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Activation limit').fill('5')
    expect(await dialog.getByRole('button', { name: 'Change license' }).isDisabled()).toBe(true)
    await dialog.getByLabel('Reason').fill('Bought four more')
    await dialog.getByRole('button', { name: 'Change license' }).click()
    const history = page.getByRole('list', { name: 'History' })
    await history.getByText('limit 1 to 5').waitFor()

    await page.getByRole('button', { name: 'Reveal key' }).click()
    await page.getByText(key, { exact: true }).waitFor()
    await history.getByText('Key revealed').waitFor()
    await lookAt(page, 'license')
    await page.getByRole('button', { name: 'Hide key' }).click()
    await expect.poll(() => page.content()).not.toContain(key)
  })

  test('the customer shows all that is theirs', async () => {
    await page.getByRole('complementary', { name: 'License' }).getByRole('link', { name: 'Ida Lund' }).click()
    await page.getByRole('table', { name: 'Licenses' }).getByText(key.slice(-4)).waitFor()
    await page.getByRole('list', { name: 'Recent activity' }).getByText('Studio PC was deactivated').waitFor()
    await page.getByText('You see no ticket of this customer.').waitFor()
    await lookAt(page, 'customer')
  })

  test('a file of customers is matched, tried and imported, and what is refused is named', async () => {
    await go('Import')
    const content = ['id;name;e-mail', 'C-1;Ida Lund;ida@example.com', 'C-2;Omar Haddad;omar@example.com', 'C-3;Nobody;no address'].join(
      '\n',
    )
    await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
    await page.getByRole('button', { name: 'Upload file' }).click()
    await page.getByText('people.csv, 3 rows').waitFor()
    await page.getByRole('button', { name: 'Try without keeping' }).click()
    await page.getByText('Would be added: 1, changed: 1, refused: 1.').waitFor()
    await page.getByRole('table', { name: 'Refused rows' }).getByText('is not an email address').waitFor()
    await lookAt(page, 'import')
    await page.getByRole('button', { name: 'Import 2 rows' }).click()
    await page.getByText('Added: 1, changed: 1, refused: 1.').waitFor()
    await page.getByRole('link', { name: 'See what there is now' }).click()
    await page.getByRole('table', { name: 'Customers' }).getByText('Omar Haddad').waitFor()
  })
})
