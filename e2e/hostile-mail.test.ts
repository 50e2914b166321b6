import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendAs } from './customer.ts'
import { type DeskInBrowser, signIn, startDeskInBrowser, supportAddress } from './desk-in-browser.ts'

let at: DeskInBrowser
let page: Page
let elsewhere: Server
let requests: string[]

beforeAll(async () => {
  requests = []
  elsewhere = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  at = await startDeskInBrowser()
  page = await at.open()
  page.on('dialog', (dialog) => {
    requests.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  await signIn(page)
})
afterAll(async () => {
  elsewhere.close()
  await at.stop()
})

const canary = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
const ran = 'window.__ran=(window.__ran||0)+1'

/** What has run scripts in somebody's help desk or mail program before; each tells when it runs. */
const payloads = [
  `<script>${ran}</script>`,
  `<img src=x onerror="${ran}">`,
  `<svg onload="${ran}"><circle r=5></svg>`,
  `<svg><script>${ran}</script></svg>`,
  `<svg><animate onbegin="${ran}" attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${ran}"></style></mglyph></table></mtext></math>`,
  `<xmp><img src=x onerror="${ran}"></xmp>`,
  `<noscript><p title="</noscript><img src=x onerror='${ran}'>"></noscript>`,
  `<a href="javascript:${ran}">link-js</a>`,
  `<a href="&#0000106&#0000097&#0000118ascript:${ran}">link-entities</a>`,
  `<a href=" java\nscript:${ran}">link-newline</a>`,
  `<a href="data:text/html,<script>${ran}</script>">link-data</a>`,
  `<iframe srcdoc="<script>parent.${ran}</script>"></iframe>`,
  `<iframe src="javascript:parent.${ran}"></iframe>`,
  `<object data="data:text/html,<script>parent.${ran}</script>"></object>`,
  `<embed src="javascript:${ran}">`,
  `<form action="javascript:${ran}"><button id=go>button-form</button></form>`,
  `<input autofocus onfocus="${ran}">`,
  `<details open ontoggle="${ran}"><summary>x</summary></details>`,
  `<video><source onerror="${ran}"></video>`,
  `<body onload="${ran}">`,
  `<meta http-equiv="refresh" content="0;url=CANARY/meta">`,
  `<base href="CANARY/"><a href="base">link-base</a>`,
  `<link rel=stylesheet href="CANARY/link">`,
  `<style>@import 'CANARY/import'; * { background: url(CANARY/style) }</style>`,
  `<div style="background:url(CANARY/inline)">styled</div>`,
  `<table background="CANARY/background"><tr><td>cell</td></tr></table>`,
  `<img src="CANARY/image" srcset="CANARY/srcset 2x">`,
  `<picture><source srcset="CANARY/source"><img src="CANARY/picture"></picture>`,
  `<audio src="CANARY/audio" autoplay></audio><video poster="CANARY/poster"></video>`,
  `<img src="/api/session" data-remote-src="javascript:${ran}">`,
  `<p id="root" class="mantine-Modal-root" name="cookie">clobber</p>`,
  `<span data-attachment-id="../../me" onmouseover="${ran}">hover</span>`,
  `<template><script>${ran}</script></template><slot onslotchange="${ran}"></slot>`,
  `<!--><img src=x onerror="${ran}">-->`,
  `<![CDATA[<img src=x onerror="${ran}">]]>`,
]

async function expectNothingRan(where: string) {
  expect(await page.evaluate(() => (window as { __ran?: number }).__ran), where).toBeUndefined()
  expect(requests, where).toEqual([])
}

describe('a mail that means harm', () => {
  test('runs nothing and asks no other server, in body, subject, names and file names', async () => {
    const hostile = `"><img src=x onerror="${ran}"><script>${ran}</script>{{constructor.constructor('${ran}')()}}`
    await sendAs({ name: hostile, address: 'eve@example.com' }, at.smtpPort, {
      to: supportAddress,
      subject: `Harm ${hostile}`,
      html: payloads.map((payload, n) => `<p>payload ${n}</p>${payload.replaceAll('CANARY', canary())}`).join('\n'),
      attachments: [
        {
          filename: `${hostile}.svg`,
          content: `<svg xmlns="http://www.w3.org/2000/svg" onload="${ran}"><script>${ran}</script></svg>`,
          contentType: 'image/svg+xml',
        },
        { filename: 'page.html', content: `<script>${ran}</script>`, contentType: 'text/html' },
        { filename: 'liar.png', content: `<html><script>${ran}</script></html>`, contentType: 'image/png' },
      ],
    })

    const link = page.getByRole('link', { name: /Harm/ })
    await link.waitFor()
    await expectNothingRan('the list')
    await link.click()
    await page.getByText('payload 0', { exact: true }).waitFor()
    await page.getByText(`payload ${payloads.length - 1}`, { exact: true }).waitFor()
    await page.waitForTimeout(500)
    await expectNothingRan('the ticket')
  })

  test('has no link that runs, and no control that does', async () => {
    const targets = await page
      .locator('main a[href], [role=main] a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const target of targets) expect(target).toMatch(/^(https?:|mailto:|tel:|\/|#|blob:)/)
    for (const name of ['link-js', 'link-entities', 'link-newline', 'link-data', 'button-form', 'hover']) {
      const element = page.getByText(name, { exact: true })
      if (await element.count())
        await element
          .first()
          .click({ timeout: 2_000 })
          .catch(() => undefined)
    }
    await expectNothingRan('after a click on everything')
    expect(new URL(page.url()).pathname).toBe('/admin/tickets/TICK-1001')
  })

  test('shows remote images only to a reader who asks', async () => {
    await expectNothingRan('before')
    await page.getByRole('button', { name: 'Load images' }).first().click()
    await expect.poll(() => requests.length).toBeGreaterThan(0)
    for (const request of requests) expect(request).toMatch(/^\/(image|picture)$/)
    expect(await page.evaluate(() => (window as { __ran?: number }).__ran)).toBeUndefined()
  })

  test('brings files that are downloads of nameless bytes', async () => {
    const { db } = at.desk.app.ctxOf('production')
    const files = await db.selectFrom('attachments').select(['id', 'name']).execute()
    expect(files).toHaveLength(3)
    for (const { id } of files) {
      const response = await page.request.get(`/api/tickets/TICK-1001/attachments/${id}`)
      const headers = response.headers()
      expect(response.status()).toBe(200)
      expect(headers['content-type']).toBe('application/octet-stream')
      expect(headers['content-disposition']).toMatch(/^attachment/)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })
})
