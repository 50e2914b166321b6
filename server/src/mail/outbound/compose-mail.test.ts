import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeAttachment } from '#attachments/store-attachment.ts'
import { createMailbox } from '#mail/mailboxes/create-mailbox.ts'
import { rememberMessageId } from '#mail/threading/remember-message-id.ts'
import { readThreadToken, tokensInAddresses, tokensInBody, tokensInMessageIds } from '#mail/threading/thread-token.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { type MailSink, type SinkMail, startMailSink } from '#test/mail-sink.ts'
import { mailBecomes, outboundMail, queued } from '#test/outbox.ts'
import { furnish } from '#test/people.ts'
import type { NewMail } from './queue-mail.ts'
import { type Delivering, startDelivering } from './start-delivering.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let desk: BareDesk
let sink: MailSink
let delivering: Delivering

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  await createMailbox(desk.ctx('production'), { address: 'help@desk.example', name: 'Help', isDefault: true })
  sink = await startMailSink()
  delivering = startDelivering({ keys: ['production'], smtpUrl: sink.url, ctxOf: desk.ctx })
})
afterAll(async () => {
  await delivering.stop()
  await sink.stop()
  await desk.stop()
})

async function sent(mail: Partial<NewMail> = {}): Promise<SinkMail> {
  const id = await queued(desk, mail)
  const { messageId } = await outboundMail(desk, id)
  delivering.wake('production')
  await mailBecomes(desk, id, 'sent')
  const found = sink.mails.find(({ parsed }) => parsed.messageId === messageId)
  if (!found) throw new Error('It was sent, but did not arrive')
  return found
}

const stored = async (name: string, content: Buffer) =>
  (await storeAttachment(desk.ctx('production'), { name, content, uploadedBy: null })).id

describe('a mail as it travels', () => {
  test('says the same as text and as HTML, with its image inside and its files beside', async () => {
    const image = await stored('screen.png', png)
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)])
    const manual = await stored('Anleitung für Ää.pdf', pdf)

    const { parsed, raw } = await sent({
      html: `<p>Grüße – see this:</p><p><img data-attachment-id="${image}" alt="screen"></p>`,
      text: 'Grüße – see this:',
      attachmentIds: [image, manual],
    })

    expect(parsed.text).toContain('Grüße – see this:')
    expect(parsed.html).toContain('Grüße – see this:')
    const [inside, beside] = parsed.attachments
    expect(inside).toMatchObject({ filename: 'screen.png', contentType: 'image/png', related: true, contentDisposition: 'inline' })
    expect(String(raw)).toContain(`cid:${image}@keydesk`)
    expect(inside?.content.equals(png)).toBe(true)
    expect(beside).toMatchObject({
      filename: 'Anleitung für Ää.pdf',
      contentType: 'application/pdf',
      contentDisposition: 'attachment',
    })
    expect(beside?.related).toBeFalsy()
    expect(beside?.content.equals(pdf)).toBe(true)
    expect(String(raw)).toMatch(/multipart\/mixed[\s\S]*multipart\/alternative[\s\S]*text\/plain[\s\S]*multipart\/related[\s\S]*text\/html/)
  })

  test('belongs to its thread: it refers to what came before, and an answer finds back in three ways', async () => {
    const { db, secretKeys } = desk.ctx('production')
    const threadId = newId()
    const { id: mailboxId } = await db.selectFrom('mailboxes').select('id').where('isDefault', '=', true).executeTakeFirstOrThrow()
    await rememberMessageId(desk.ctx('production'), { mailboxId, messageId: '<theirs@example.com>', threadId, aboutId: null })
    const first = await sent({ threadId })
    const { parsed } = await sent({ threadId, fromName: 'Ines Carvalho' })

    expect(parsed.references).toEqual(['<theirs@example.com>', first.parsed.messageId])
    expect(parsed.inReplyTo).toBe(first.parsed.messageId)
    expect(parsed.from?.value).toEqual([{ name: 'Ines Carvalho', address: 'help@desk.example' }])
    const carried = [
      tokensInMessageIds(parsed.messageId ?? ''),
      tokensInAddresses(parsed.replyTo?.text ?? ''),
      tokensInBody(parsed.text ?? ''),
    ]
    for (const [token] of carried) expect(readThreadToken(secretKeys, 'production', token ?? '')?.threadId).toBe(threadId)
  })

  test('of a program has nobody to be answered by a program, of a person has', async () => {
    const automatic = await sent({ isAutomatic: true })
    const personal = await sent()

    expect(automatic.from).toBe('')
    expect(automatic.parsed.headers.get('auto-submitted')).toBe('auto-replied')
    expect(automatic.parsed.headers.get('x-auto-response-suppress')).toBe('All')
    expect(automatic.parsed.headers.get('precedence')).toBe('bulk')
    expect(automatic.parsed.headers.get('x-loop')).toBe('help@desk.example')
    expect(personal.from).toBe('help@desk.example')
    expect(personal.parsed.headers.has('auto-submitted')).toBe(false)
  })

  test('whose file cannot be read is not sent without it', async () => {
    const file = await stored('notes.txt', Buffer.from('a'.repeat(100_000)))
    const { storageKey } = await desk
      .ctx('production')
      .db.selectFrom('attachments')
      .select('storageKey')
      .where('id', '=', file)
      .executeTakeFirstOrThrow()
    await desk.ctx('production').storage.remove(storageKey)
    const before = sink.offered.length
    const id = await queued(desk, { attachmentIds: [file] })
    delivering.wake('production')

    for (const end = Date.now() + 25_000; (await outboundMail(desk, id)).lastError === null && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await outboundMail(desk, id)).toMatchObject({
      state: 'queued',
      attempts: 1,
      accepted: [],
      lastError: expect.stringContaining('One of its files cannot be read here.'),
    })
    expect(sink.offered).toHaveLength(before)
  })
})

describe('what people write into headers (T11)', () => {
  const evil = 'x\r\nBcc: evil@example.com\r\n\r\nHello'
  const odd = 'x\u2028Bcc: evil@example.com\u0001\u0085'

  test.each([evil, odd])('never begins another one: %j', async (text) => {
    const file = await stored(text, Buffer.from('a file'))
    const ctx = desk.ctx('production')
    await ctx.db.updateTable('attachments').set({ name: text, contentId: text, mediaType: 'text/plain' }).where('id', '=', file).execute()
    const id = await queued(desk, { subject: text, fromName: text, html: `<p>${text}</p>`, text, attachmentIds: [file] })
    await ctx.db
      .updateTable('outboundMails')
      .set({ subject: text, fromName: text, inReplyTo: text, referenceIds: [text, '<a@b>'], replyTo: `a${text}@desk.example` })
      .where('id', '=', id)
      .execute()
    await ctx.db.updateTable('mailboxes').set({ name: text }).execute()
    delivering.wake('production')
    await mailBecomes(desk, id, 'sent')

    const mail = sink.mails.at(-1)
    const head = String(mail?.raw).split('\r\n\r\n')[0]
    expect(mail?.to).toEqual(['ida@example.com'])
    expect(head?.split(/\r?\n/).filter((line) => /^bcc:/i.test(line))).toEqual([])
    expect(mail?.parsed.headers.has('bcc')).toBe(false)
    expect([...(mail?.parsed.headers.keys() ?? [])].sort()).toEqual(
      ['content-type', 'date', 'from', 'message-id', 'mime-version', 'references', 'reply-to', 'subject', 'to'].sort(),
    )
    expect(mail?.parsed.attachments).toHaveLength(1)
  })

  test.each(['"a@evil.example"@example.com', '<a@b>, c@d', 'a@example.com, evil@example.com'])(
    'never adds a recipient: %s',
    async (address) => {
      const before = sink.offered.length
      const id = await queued(desk, { to: [address] })
      delivering.wake('production')
      for (const end = Date.now() + 25_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
        const { state, lastError } = await outboundMail(desk, id)
        if (state !== 'sending' && (state !== 'queued' || lastError)) break
      }

      for (const { to } of sink.offered.slice(before)) expect(to).not.toContainEqual(expect.stringMatching(/^(evil@|c@d|a@b)/))
      await desk.ctx('production').db.updateTable('outboundMails').set({ state: 'captured' }).where('id', '=', id).execute()
    },
  )
})
