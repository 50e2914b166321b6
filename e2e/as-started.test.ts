import { afterAll, beforeAll, expect, test } from 'vitest'
import { caller, signInAs } from '../server/test/http.ts'
import { type MailSink, startMailSink } from '../server/test/mail-sink.ts'
import { aDataFolder, type Program } from '../server/test/program.ts'
import { invoice, sendAs } from './customer.ts'
import { administrator, type DeskAsStarted, deskAsStarted } from './desk-as-started.ts'

let folder: Awaited<ReturnType<typeof aDataFolder>>
let sink: MailSink
let desk: DeskAsStarted
let program: Program

beforeAll(async () => {
  folder = await aDataFolder()
  sink = await startMailSink()
  desk = await deskAsStarted({ dataDirectory: folder.path, smtpUrl: sink.url })
  program = await desk.start()
})

afterAll(async () => {
  program?.process.kill('SIGTERM')
  await program?.ended()
  await sink?.stop()
  await folder?.remove()
})

test('the program as npm start builds it shows the desk, takes a mail with a file, and confirms it', async () => {
  const { baseUrl, smtpPort } = desk
  const page = await fetch(`${baseUrl}/admin/`)
  expect(await page.text()).toContain('<div id="root">')

  await sendAs({ name: 'Marta Nowak', address: 'marta@example.com' }, smtpPort, {
    to: 'support@desk.example',
    subject: 'The export stops',
    text: 'At 80 percent.',
    attachments: [{ filename: 'invoice.pdf', content: invoice }],
  })
  const agent = caller(baseUrl, { cookie: await signInAs(baseUrl, administrator.email, administrator.password), origin: baseUrl })
  await expect.poll(async () => (await agent('GET', '/api/tickets')).body.items).toMatchObject([{ subject: 'The export stops' }])
  await expect.poll(() => sink.mails.length).toBe(1)
  expect(program.output()).not.toContain('"level":"error"')
})
