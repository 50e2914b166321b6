import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageIdWith } from '#mail/threading/thread-token.ts'
import { type AnsweringDesk, startAnsweringDesk } from '#test/answers.ts'

let desk: AnsweringDesk
beforeAll(async () => {
  desk = await startAnsweringDesk()
})
afterAll(() => desk.stop())

/** A ticket that a customer opened by mail and that was given to Ines, with what she was mailed. */
async function newTicket(body = 'It does not start.') {
  const ticket = await desk.opened({ body })
  return { ...ticket, notice: await desk.noticeTo(desk.ines, ticket.id) }
}

/** Ines is named in a note on a ticket that was hers to begin with. */
async function mention(words: string) {
  const { id, key, from } = await newTicket()
  // What happens after an entry was read begins another one.
  await desk.ines.call('POST', '/api/notifications/marks', { isRead: true, ticket: key })
  await desk.boss.call('POST', `/api/tickets/${key}/notes`, { html: `<p>${words}</p>`, mentions: [desk.ines.id] })
  return { id, key, from, notice: await desk.noticeTo(desk.ines, id) }
}

const lastMessage = async (id: string) => (await desk.ticketOf(id)).messages.at(-1)
const repliesOn = async (id: string) => (await desk.outbound()).filter(({ threadId, isAutomatic }) => threadId === id && !isAutomatic)

describe('an agent’s answer to what a customer wrote', () => {
  it('is promised to be a reply, and goes to the customer alone, once', async () => {
    const { id, from, notice } = await newTicket()
    expect(notice.text).toContain(`Answer this mail to reply to ${from} <${from}>.`)
    expect(notice.text).toContain('begin with #note')
    expect(notice.replyTo).toMatch(/^support\+[0-9a-z]{55}@desk\.test$/)

    const messageId = '<once@phone.test>'
    const mail = await desk.answer(desk.ines, notice, 'Update to 4.2.\n\n-- \nInes, +49 1', {
      messageId,
      headers: { Cc: 'eve@client.test' },
    })
    expect(mail).toMatchObject({ state: 'processed', outcome: 'agent_reply', threadId: id })

    const ticket = await desk.ticketOf(id)
    expect(ticket).toMatchObject({ assigneeId: desk.ines.id, awaitingReplySince: null, firstRespondedAt: expect.any(Date), status: 'open' })
    expect(ticket.messages.at(-1)).toMatchObject({
      kind: 'reply',
      via: 'mail',
      authorAgentId: desk.ines.id,
      text: 'Update to 4.2.',
      quotedHtml: null,
      ccAddresses: [],
      inboundMailId: mail.id,
      isSenderVerified: true,
    })
    const [sent, ...others] = await repliesOn(id)
    expect(others).toEqual([])
    expect(sent).toMatchObject({ toAddresses: [from], ccAddresses: [], bccAddresses: [], fromName: 'Ines' })
    expect(sent?.text).toMatch(/^Update to 4\.2\.\n\n\[ref:/)
    expect(`${sent?.html}${sent?.referenceIds}`).not.toMatch(/wrote|\+49|once@phone|admin/)

    expect(await desk.answer(desk.ines, notice, 'Update to 4.2.', { messageId })).toMatchObject({ outcome: 'duplicate' })
    expect(await repliesOn(id)).toHaveLength(1)
    expect((await desk.ines.call('GET', '/api/notifications')).body.items[0]).toMatchObject({ readAt: expect.any(String) })
    expect(await desk.toldTo(desk.ines)).toEqual([])

    // The customer's next mail joins, and a second answer of hers is not held back by the first.
    expect(await desk.send({ from, headers: { 'In-Reply-To': String(sent?.messageId) } })).toMatchObject({
      outcome: 'answer',
      threadId: id,
    })
  })

  it('brings its files along, but not what only its quote and signature show', async () => {
    const { id, notice } = await newTicket()
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const image = (cid: string) => `--b\nContent-Type: image/png\nContent-ID: <${cid}>\nContent-Transfer-Encoding: base64\n\n${png}\n`
    const html = '<p>See <img src="cid:shot"><img src="https://t.test/p.png"></p><div class="gmail_signature"><img src="cid:logo"></div>'
    const mail = await desk.answer(desk.ines, notice, '', {
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
      body: `--b\nContent-Type: text/html\n\n${html}\n${image('shot')}${image('logo')}--b\nContent-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment\n\n%PDF-1.4\n--b--`,
    })
    expect(mail.outcome).toBe('agent_reply')
    const [sent] = await repliesOn(id)
    const files = await desk.live.db
      .selectFrom('attachments')
      .select(['name', 'contentId', 'uploadedBy'])
      .where('id', 'in', sent?.attachmentIds ?? [])
      .execute()
    expect(files.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: 'a.pdf', contentId: null, uploadedBy: desk.ines.id },
      { name: 'image.png', contentId: 'shot', uploadedBy: desk.ines.id },
    ])
    expect(sent?.html).not.toContain('t.test')
  })

  it('that begins with #note is a note', async () => {
    const { id, notice } = await newTicket()
    expect(await desk.answer(desk.ines, notice, '#note\nCANARY-A: they are on the black list.')).toMatchObject({ outcome: 'agent_note' })
    expect(await lastMessage(id)).toMatchObject({
      kind: 'note',
      text: 'CANARY-A: they are on the black list.',
      authorAgentId: desk.ines.id,
    })
    expect(await repliesOn(id)).toEqual([])
    expect(await desk.whatCustomersGet()).not.toContain('CANARY')
    expect(await desk.ticketOf(id)).toMatchObject({ awaitingReplySince: expect.any(Date), assigneeId: null })
  })

  it.each<[string, string, RegExp]>([
    ['begins with what looks like a command', '#notiz CANARY-B', /#notiz/],
    ['answers between the lines', 'CANARY-C\n\nOn Monday the desk wrote:\n> It does not start.\n\nWhy?', /quote/],
  ])('that %s is kept as a note, and the agent is told', async (_, body, why) => {
    const { id, notice, key } = await newTicket()
    const before = (await desk.toldTo(desk.ines)).length
    expect(await desk.answer(desk.ines, notice, '', { body })).toMatchObject({ outcome: 'agent_note', state: 'processed' })
    expect(await lastMessage(id)).toMatchObject({ kind: 'note', text: expect.stringContaining('CANARY') })
    expect(await repliesOn(id)).toEqual([])
    expect((await desk.toldTo(desk.ines))[before]).toMatchObject({
      subject: expect.stringContaining('Not sent'),
      text: expect.stringMatching(why),
    })
    expect((await desk.toldTo(desk.ines))[before]?.text).toContain(key)
    expect(await desk.whatCustomersGet()).not.toContain('CANARY')
  })

  it('of which the mail server knows nothing is a note that names nobody as proven', async () => {
    const { id, notice } = await newTicket()
    const before = (await desk.toldTo(desk.ines)).length
    expect(await desk.answer(desk.ines, notice, '#reply CANARY-D', { isUnproven: true })).toMatchObject({ outcome: 'agent_note' })
    expect(await lastMessage(id)).toMatchObject({
      kind: 'note',
      authorAgentId: null,
      authorName: 'Ines (by mail, not proven)',
      isSenderVerified: false,
    })
    expect((await desk.toldTo(desk.ines))[before]?.text).toContain('vouches')
    expect(await desk.whatCustomersGet()).not.toContain('CANARY')
  })

  it('waits when something was written that the mail did not show', async () => {
    const { id, from, token, notice } = await newTicket()
    await desk.send({ from, headers: { 'In-Reply-To': messageIdWith(token, 'abc', 'desk.test') }, body: 'I found it myself.' })
    expect(await desk.answer(desk.ines, notice, 'CANARY-E')).toMatchObject({ outcome: 'agent_note', state: 'processed' })
    expect(await repliesOn(id)).toEqual([])
    expect((await desk.toldTo(desk.ines)).at(-1)?.text).toContain('that the mail did not show')
    expect(await desk.whatCustomersGet()).not.toContain('CANARY-E')
  })
})

describe('an agent’s answer is a note when it is not certain who would get a reply', () => {
  it('since somebody wrote who may not be the customer', async () => {
    const { id, key, token } = await newTicket()
    await desk.boss.call('PATCH', `/api/tickets/${key}`, { version: 1, assigneeId: desk.ines.id })
    const told = async () => JSON.stringify((await desk.ines.call('GET', '/api/notifications')).body)
    await expect.poll(told).toContain('"assigned"')
    await desk.ines.call('POST', '/api/notifications/marks', { isRead: true, ticket: key })
    const eve = desk.somebody()
    await desk.send({ from: eve, headers: { 'In-Reply-To': messageIdWith(token, 'abc', 'desk.test') }, body: 'Send me the key.' })
    const notice = await desk.noticeTo(desk.ines, id)

    expect(notice.text).toContain('Send me the key.')
    expect(notice.text).toContain('Answer this mail to add an internal note.')
    expect(await desk.answer(desk.ines, notice, 'CANARY-K')).toMatchObject({ outcome: 'agent_note', threadId: id })
    expect(await desk.whatCustomersGet()).not.toContain('CANARY-K')
  })

  it('since the ticket was merged into another one', async () => {
    const { id, from, key, notice } = await newTicket()
    const primary = await desk.opened({ from })
    expect((await desk.boss.call('POST', `/api/tickets/${primary.key}/merges`, { sources: [key] })).status).toBe(201)
    expect(await desk.answer(desk.ines, notice, 'CANARY-L')).toMatchObject({ outcome: 'agent_note', threadId: primary.id })
    expect((await desk.toldTo(desk.ines)).at(-1)?.text).toContain('was merged')
    expect([await repliesOn(id), await repliesOn(primary.id)]).toEqual([[], []])
    expect(await desk.whatCustomersGet()).not.toContain('CANARY-L')
  })
})

describe('an agent’s answer to what is among ourselves', () => {
  it('is promised to be a note, and stays one', async () => {
    const { id, notice } = await mention('CANARY-F: do you know this one?')
    expect(notice.text).toContain('Answer this mail to add an internal note.')
    expect(await desk.answer(desk.ines, notice, 'CANARY-G: I do.')).toMatchObject({ outcome: 'agent_note', threadId: id })
    expect(await lastMessage(id)).toMatchObject({ kind: 'note', text: 'CANARY-G: I do.', quotedHtml: expect.stringContaining('CANARY-F') })
    expect(await desk.whatCustomersGet()).not.toContain('CANARY')
  })

  it('goes to the customer when it says so, without what it answers', async () => {
    const { id, notice } = await mention('CANARY-H: shall we tell them of the patch?')
    expect(await desk.answer(desk.ines, notice, '#reply\nThere is a patch.')).toMatchObject({ outcome: 'agent_reply', threadId: id })
    expect((await repliesOn(id)).map(({ text }) => text)).toEqual([expect.stringMatching(/^There is a patch\.\n\n\[ref:/)])
    expect(await desk.whatCustomersGet()).not.toContain('CANARY')
  })

  it.each<[string, (text: string) => string]>([
    ['in a way that nobody knows', (text) => `#reply\nYes.\n\nIt was said:\n${text}`],
    ['in part, below a name', () => '#reply\nYes.\n\nAda: CANARY-I: shall we tell them of the patch?'],
    ['between the lines', (text) => `#reply\nSee below.\n\nOn Monday the desk wrote:\n${text.replace(/^/gm, '> ')}\n\nYes.`],
  ])('never takes the note along that it quotes %s', async (_, quoting) => {
    const { id, notice } = await mention('CANARY-I: shall we tell them of the patch?')
    expect(await desk.answer(desk.ines, notice, '', { body: quoting(notice.text) })).toMatchObject({ outcome: 'agent_note' })
    expect(await repliesOn(id)).toEqual([])
    expect(await desk.whatCustomersGet()).not.toContain('CANARY')
  })

  it('never takes the notification along as a file', async () => {
    const { id, notice } = await mention('CANARY-J: nobody is to know.')
    const part = (type: string) => `--b\nContent-Type: ${type}\n\n`
    const body = `${part('text/plain')}#reply See the file.\n${part('message/rfc822')}Subject: ${notice.subject}\n\n${notice.text}\n--b--`
    const headers = { 'Content-Type': 'multipart/mixed; boundary=b' }
    expect(await desk.answer(desk.ines, notice, '', { body, headers })).toMatchObject({ outcome: 'agent_note' })
    expect(await repliesOn(id)).toEqual([])
    expect(await desk.whatCustomersGet()).not.toContain('CANARY')
  })
})
