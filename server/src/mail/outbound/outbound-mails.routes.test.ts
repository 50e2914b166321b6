import { describe, expect } from 'vitest'
import { storeAttachment } from '#attachments/store-attachment.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { createMailbox } from '#mail/mailboxes/create-mailbox.ts'
import { findMailbox } from '#mail/mailboxes/find-mailbox.ts'
import { type StartedDesk, test } from '#test/desk.ts'
import { signedInAgent } from '#test/http.ts'
import { type NewMail, queueMail } from './queue-mail.ts'

async function captured(desk: StartedDesk, mail: Partial<NewMail> & { cause: string }, environment = 'production') {
  const ctx = desk.app.ctxOf(environment)
  if (!(await findMailbox(ctx, 'default'))) await createMailbox(ctx, { address: `help@${environment}.example`, name: 'Help' })
  const id = await inTransaction(ctx, (tx) =>
    queueMail(tx, {
      threadId: null,
      aboutId: null,
      to: ['ida@example.com'],
      subject: 'Re: [TICK-1001] Activation fails',
      html: '<p>Try version 4.2.</p>',
      text: 'Try version 4.2.',
      isAutomatic: false,
      ...mail,
    }),
  )
  const state = () => ctx.db.selectFrom('outboundMails').select('state').where('id', '=', id).executeTakeFirst()
  for (const end = Date.now() + 25_000; (await state())?.state !== 'captured'; await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (Date.now() > end) throw new Error('It was not captured')
  }
  return id as string
}

describe('the log of our mails', () => {
  test('shows a captured mail as it would be sent, at once', async ({ desk }) => {
    const { call } = await signedInAgent(desk, 'admin')
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const image = await storeAttachment(desk.app.ctxOf('production'), { name: 'screen.png', content: png, uploadedBy: null })
    const id = await captured(desk, {
      cause: 'a:1',
      html: `<p>See <img data-attachment-id="${image.id}" alt=""></p>`,
      attachmentIds: [image.id],
    })

    const { body } = await call('GET', `/api/outbound-mails/${id}`)

    expect(body).toMatchObject({
      state: 'captured',
      to: ['ida@example.com'],
      text: expect.stringContaining('Try version 4.2.'),
      accepted: [],
      attempts: 1,
    })
    expect(body.headers.map(({ name }: { name: string }) => name)).toEqual(['From', 'To', 'Subject', 'Message-ID', 'Date'])
    const url = `/api/outbound-mails/${id}/attachments/${image.id}`
    expect(body.html).toContain(`<img src="${url}"`)
    expect((await call('GET', url)).headers.get('content-type')).toBe('image/png')
    expect((await call('GET', `/api/outbound-mails/${image.id}/attachments/${image.id}`)).status).toBe(404)
  })

  test('is read in pages, by state and by the beginning of words', async ({ desk }) => {
    const { call } = await signedInAgent(desk, 'admin')
    for (const n of [1, 2, 3]) await captured(desk, { cause: `b:${n}`, to: [`max${n}@pages.example`], subject: `Invoice ${n}` })
    const list = async (query: string) => (await call('GET', `/api/outbound-mails?${query}`)).body

    const first = await list('q=invoi&limit=2')
    const second = await list(`q=invoi&limit=2&after=${first.next}`)
    expect([...first.items, ...second.items].map(({ subject }) => subject)).toEqual(['Invoice 3', 'Invoice 2', 'Invoice 1'])
    expect(second.next).toBeNull()
    expect((await list('q=max2@pages.exam')).items).toMatchObject([{ subject: 'Invoice 2' }])
    expect((await list('q=max2')).items).toHaveLength(1)
    expect((await list('q=%27%22%25_%21%26%7C')).items).toEqual([])
    expect((await list('state=failed&state=held')).items).toEqual([])
  })

  test('is for those who may read mails, of their environment only', async ({ desk }) => {
    const [admin, agent] = [await signedInAgent(desk, 'admin'), await signedInAgent(desk, 'support_agent')]
    const id = await captured(desk, { cause: 'c:1' })

    expect((await agent.call('GET', '/api/outbound-mails')).status).toBe(403)
    expect((await agent.call('GET', `/api/outbound-mails/${id}`)).status).toBe(403)
    expect((await admin.call('GET', `/api/outbound-mails/${id}`, undefined, { 'keydesk-environment': 'staging' })).status).toBe(404)
    expect((await admin.call('GET', '/api/outbound-mails', undefined, { 'keydesk-environment': 'staging' })).body.items).toEqual([])
  })

  test('shows what lets its reader in to those only who could let people in', async ({ desk }) => {
    const [admin, superAdmin] = [await signedInAgent(desk, 'admin'), await signedInAgent(desk, 'super_admin')]
    const id = await captured(desk, { cause: 'd:1', letsIn: true, isAutomatic: true, text: 'https://desk.example/password/secret' })

    expect((await admin.call('GET', `/api/outbound-mails/${id}`)).body).toMatchObject({ html: null, text: null })
    expect((await admin.call('GET', '/api/outbound-mails?limit=100')).text).not.toContain('secret')
    expect((await superAdmin.call('GET', `/api/outbound-mails/${id}`)).body.text).toContain('secret')
  })

  test('tries again what failed or was held, and nothing else', async ({ desk }) => {
    const { call } = await signedInAgent(desk, 'admin')
    const id = await captured(desk, { cause: 'e:1' })
    const retry = () => call('POST', `/api/outbound-mails/${id}/retry`)

    expect(await retry()).toMatchObject({ status: 409, body: { code: 'not_retryable', state: 'captured' } })
    await desk.app
      .ctxOf('production')
      .db.updateTable('outboundMails')
      .set({ state: 'failed', attempts: 7, lastError: '550 No', refused: JSON.stringify({ 'ida@example.com': '550 No' }) })
      .where('id', '=', id)
      .execute()
    expect(await retry()).toMatchObject({ status: 200, body: { refused: [] } })
  })
})
