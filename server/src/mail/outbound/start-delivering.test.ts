import { setTimeout as delay } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSmtpClient, type SmtpPatience } from '#platform/smtp-client.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { type MailSink, startMailSink } from '#test/mail-sink.ts'
import { mailBecomes, outboundMail, queued, sendersDied, timePasses } from '#test/outbox.ts'
import { furnish } from '#test/people.ts'
import { claimMails } from './claim-mails.ts'
import { deliverMail } from './deliver-mail.ts'
import { type Delivering, startDelivering } from './start-delivering.ts'

// Less would put off on a busy machine what should be sent.
const inHaste = { connect: 3_000, silence: 2_000, mail: 10_000 }

let desk: BareDesk
let sink: MailSink
const running: Delivering[] = []

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
})
afterAll(() => desk.stop())
beforeEach(async () => {
  sink = await startMailSink()
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()))
  await sink.stop()
  await desk
    .ctx('production')
    .db.updateTable('outboundMails')
    .set({ state: 'captured' })
    .where('state', 'in', ['queued', 'sending'])
    .execute()
})

function deliver(smtpUrl: string | null = sink.url, patience?: SmtpPatience) {
  const delivering = startDelivering({
    keys: ['production', 'staging'],
    smtpUrl,
    ctxOf: desk.ctx,
    pause: 200,
    ...(patience ? { patience } : {}),
  })
  running.push(delivering)
  return delivering
}

const again = async (delivering: Delivering) => {
  await timePasses(desk)
  delivering.wake('production')
}

const newsOf = (mailId: string) =>
  desk
    .ctx('production')
    .db.selectFrom('events')
    .select(['name', 'payload', 'position', 'subjectId'])
    .where('name', 'like', 'mail.%')
    .where('payload', '@>', JSON.stringify({ mailId }))
    .orderBy('occurredAt')
    .execute()

describe('a mail that is sent', () => {
  test('arrives, and its thread is told', async () => {
    const id = await queued(desk)
    deliver()

    const [mail] = await sink.received(1)
    const { threadId, messageId } = await mailBecomes(desk, id, 'sent')

    expect(mail).toMatchObject({ from: 'production@desk.example', to: ['ida@example.com'], parsed: { messageId } })
    expect(await outboundMail(desk, id)).toMatchObject({
      accepted: ['ida@example.com'],
      attempts: 1,
      lastError: null,
      sentAt: expect.any(Date),
      leaseToken: null,
    })
    expect(await newsOf(id)).toMatchObject([{ name: 'mail.sent', subjectId: threadId, position: null }])
  })

  test('is put off by the server and sent later as the same mail', async () => {
    const id = await queued(desk)
    let tries = 0
    sink.script = { content: () => (++tries === 1 ? { code: 451, text: 'Come back later' } : undefined) }
    const delivering = deliver()

    const putOff = await mailBecomes(desk, id, 'queued').then(() =>
      waitUntil(async () => (await outboundMail(desk, id)).lastError !== null),
    )
    expect(putOff).toBe(true)
    const mail = await outboundMail(desk, id)
    expect(mail).toMatchObject({ attempts: 1, lastError: 'ida@example.com: 451 Come back later' })
    expect(mail.nextAttemptAt.getTime() - Date.now()).toBeGreaterThan(50_000)
    await again(delivering)
    await mailBecomes(desk, id, 'sent')

    expect(sink.offered.map(({ parsed }) => parsed.messageId)).toEqual([mail.messageId, mail.messageId])
    expect((await newsOf(id)).map(({ name }) => name)).toEqual(['mail.deferred', 'mail.sent'])
  })

  test('is refused for good: it is told in the words of the server, and not tried again', async () => {
    const id = await queued(desk)
    sink.script = { recipient: () => ({ code: 550, text: '5.1.1 No such user here' }) }
    const delivering = deliver()

    const mail = await mailBecomes(desk, id, 'failed')
    expect(mail).toMatchObject({
      lastError: 'ida@example.com: 550 5.1.1 No such user here',
      refused: { 'ida@example.com': '550 5.1.1 No such user here' },
    })
    await again(delivering)
    const other = await queued(desk, { to: ['max@example.com'] })
    sink.script = {}
    delivering.wake('production')
    await mailBecomes(desk, other, 'sent')

    expect(await outboundMail(desk, id)).toMatchObject({ state: 'failed', attempts: 1 })
    expect(await newsOf(id)).toMatchObject([
      { name: 'mail.failed', subjectId: mail.threadId, payload: { threadId: mail.threadId, error: mail.lastError } },
    ])
  })

  test('reaches those whom the server takes, each of them once (F8)', async () => {
    const id = await queued(desk, { to: ['ida@example.com'], cc: ['busy@example.com', 'gone@example.com'] })
    const busy: string[] = []
    sink.script = {
      recipient(address) {
        if (address.startsWith('gone')) return { code: 550, text: 'Gone' }
        return address.startsWith('busy') && busy.push(address) === 1 ? { code: 450, text: 'Busy' } : undefined
      },
    }
    const delivering = deliver()
    await sink.received(1)
    await waitUntil(async () => (await outboundMail(desk, id)).state === 'queued')
    await again(delivering)
    await mailBecomes(desk, id, 'failed')

    expect(sink.mails.map(({ to }) => to)).toEqual([['ida@example.com'], ['busy@example.com']])
    expect(await outboundMail(desk, id)).toMatchObject({
      accepted: expect.arrayContaining(['ida@example.com', 'busy@example.com']),
      refused: { 'gone@example.com': '550 Gone' },
    })
  })

  test('that lets its reader in is not kept once it is sent', async () => {
    const id = await queued(desk, { threadId: null, isAutomatic: true, letsIn: true })
    deliver()

    expect(await mailBecomes(desk, id, 'sent')).toMatchObject({ html: '', text: '' })
    expect(sink.mails[0]?.parsed.text).toContain('Try version 4.2.')
  })
})

describe('a server that is not well', () => {
  test('is silent in the middle of a mail: others are sent meanwhile, and it is put off (F9)', async () => {
    sink.script = { recipient: (address) => (address.startsWith('slow') ? 'silence' : undefined) }
    const slow = await Promise.all([1, 2, 3].map((n) => queued(desk, { to: [`slow${n}@example.com`] })))
    const quick = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => queued(desk, { to: [`quick${n}@example.com`] })))
    deliver(sink.url, inHaste)

    for (const id of quick) await mailBecomes(desk, id, 'sent')
    for (const id of slow) await waitUntil(async () => (await outboundMail(desk, id)).lastError !== null)
    expect(await outboundMail(desk, slow[0] ?? '')).toMatchObject({ state: 'queued', attempts: 1 })
  })

  test('takes longer than a mail may take, and is given up', async () => {
    const id = await queued(desk)
    sink.script = { content: () => delay(3_000, undefined) }
    deliver(sink.url, { connect: 500, silence: 20_000, mail: 1_000 })

    await waitUntil(async () => (await outboundMail(desk, id)).lastError !== null)
    expect((await outboundMail(desk, id)).lastError).toBe('ida@example.com: The server took longer than 1 seconds')
  })

  test("is away for a while: nothing is anyone's failed attempt, and each thread arrives in its order (F4)", async () => {
    await sink.stop()
    const threads = [newId(), newId(), newId()]
    const ids: string[] = []
    for (let n = 0; n < 30; n++) ids.push(await queued(desk, { threadId: threads[n % 3] ?? null, subject: `${n}` }))
    const delivering = deliver()
    await waitUntil(async () => /cannot be reached.*ECONNREFUSED/.test((await outboundMail(desk, ids[0] ?? '')).lastError ?? ''))

    sink = await startMailSink({ port: sink.port })
    for (const id of ids) {
      while ((await outboundMail(desk, id)).state !== 'sent') {
        await again(delivering)
        await delay(50)
      }
    }

    const subjects = sink.mails.map(({ parsed }) => Number(parsed.subject))
    expect([...subjects].sort((a, b) => a - b)).toEqual(ids.map((_, n) => n))
    for (const first of [0, 1, 2]) {
      const ofThread = subjects.filter((n) => n % 3 === first)
      expect(ofThread).toEqual([...ofThread].sort((a, b) => a - b))
    }
    expect(await outboundMail(desk, ids[0] ?? '')).toMatchObject({ attempts: 1, lastError: null })
  })

  test("does not let us in: that is nobody's refusal", async () => {
    const locked = await startMailSink({ login: { user: 'desk', password: 'right' } })
    const id = await queued(desk)
    deliver(locked.url.replace(':right@', ':wrong@'))
    await waitUntil(async () => (await outboundMail(desk, id)).lastError !== null)
    expect(await outboundMail(desk, id)).toMatchObject({
      state: 'queued',
      attempts: 0,
      lastError: expect.stringContaining('Invalid login'),
    })

    await again(deliver(locked.url))
    await mailBecomes(desk, id, 'sent')
    await locked.stop()
  })
})

describe('mails of one thread', () => {
  test("wait for the older one to the same person, and for nobody else's (promise 16)", async () => {
    const threadId = newId()
    const first = await queued(desk, { threadId, subject: 'first' })
    const second = await queued(desk, { threadId, subject: 'second' })
    const others = await queued(desk, { threadId, to: ['max@example.com'], subject: 'for Max' })
    let isOver = false
    sink.script = { recipient: (address) => (address.startsWith('ida') && !isOver ? { code: 450, text: 'Not now' } : undefined) }
    const delivering = deliver()

    await mailBecomes(desk, others, 'sent')
    await waitUntil(async () => (await outboundMail(desk, first)).lastError !== null)
    delivering.wake('production')
    await delay(200)
    expect(await outboundMail(desk, second)).toMatchObject({ state: 'queued', attempts: 0 })

    isOver = true
    await again(delivering)
    await mailBecomes(desk, second, 'sent')
    expect(sink.mails.map(({ parsed }) => parsed.subject)).toEqual(['for Max', 'first', 'second'])
  })
})

describe('several programs', () => {
  test('deliver each mail once', async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, (_, n) => queued(desk, { to: [`reader${n}@example.com`] })))
    const both = [deliver(), deliver()]
    for (const id of ids) {
      for (const one of both) one.wake('production')
      await mailBecomes(desk, id, 'sent')
    }

    expect(sink.offered).toHaveLength(60)
    expect(new Set(sink.offered.map(({ parsed }) => parsed.messageId)).size).toBe(60)
  })

  test('repeat what a killed one had sent as the same mail, and not at all what it had kept (F2)', async () => {
    const [lost, kept] = [await queued(desk), await queued(desk, { to: ['max@example.com'] })]
    await claimMails(desk.ctx('production'), 5)
    // Killed after the server's 250: before and after it was kept who has the mail.
    await desk
      .ctx('production')
      .db.updateTable('outboundMails')
      .set({ accepted: ['max@example.com'] })
      .where('id', '=', kept)
      .execute()
    await sendersDied(desk)
    deliver()

    await mailBecomes(desk, lost, 'sent')
    expect(await mailBecomes(desk, kept, 'sent')).toMatchObject({ accepted: ['max@example.com'] })
    expect(sink.offered.map(({ parsed }) => parsed.messageId)).toEqual([(await outboundMail(desk, lost)).messageId])
  })

  test('do not send what another has taken over before (F3)', async () => {
    const id = await queued(desk)
    const [mail] = await claimMails(desk.ctx('production'), 1)
    if (!mail) throw new Error('Nothing was claimed')
    await sendersDied(desk)
    await claimMails(desk.ctx('production'), 1)
    const smtp = createSmtpClient(sink.url)
    await deliverMail(desk.ctx('production'), { mail, smtp })
    smtp.close()

    expect(sink.offered).toEqual([])
    expect(await outboundMail(desk, id)).toMatchObject({ state: 'sending', attempts: 2 })
  })

  test('do not overwrite what another has made of it meanwhile (F3)', async () => {
    const id = await queued(desk)
    let isHeld = true
    let greeted = () => {}
    const isGreeted = new Promise<void>((resolve) => {
      greeted = resolve
    })
    sink.script = {
      async sender() {
        greeted()
        while (isHeld) await delay(10)
        return undefined
      },
    }
    deliver()
    await isGreeted
    // The first program sleeps past its lease while it sends; another takes over and finishes.
    await desk
      .ctx('production')
      .db.updateTable('outboundMails')
      .set({ state: 'sent', leaseToken: newId(), accepted: ['ida@example.com'], sentAt: new Date() })
      .where('id', '=', id)
      .execute()
    isHeld = false
    sink.script = {}
    await delay(300)

    expect(await outboundMail(desk, id)).toMatchObject({ state: 'sent', lastError: null, accepted: ['ida@example.com'] })
    expect(await newsOf(id)).toEqual([])
  })
})

describe('mail that is not to leave', () => {
  test('is captured at once without a server', async () => {
    const id = await queued(desk)
    deliver(null)

    expect(await mailBecomes(desk, id, 'captured')).toMatchObject({ accepted: [], sentAt: null })
    expect(await newsOf(id)).toMatchObject([{ name: 'mail.kept', payload: { state: 'captured' } }])
  })

  test('of another environment than Production goes to the allowed only (promise 14)', async () => {
    const { db } = desk.ctx('staging')
    await db
      .updateTable('environments')
      .set({ mailAllowList: ['tester@example.com', '@tests.example'] })
      .where('key', '=', 'staging')
      .execute()
    const held = await queued(desk, {}, 'staging')
    const allowed = await queued(desk, { to: ['anyone@tests.example'] }, 'staging')
    const mixed = await queued(desk, { to: ['tester@example.com'], cc: ['ida@example.com'] }, 'staging')
    deliver()

    expect(await mailBecomes(desk, held, 'held', 'staging')).toMatchObject({
      lastError: 'Not on the list of allowed addresses: ida@example.com',
    })
    expect(await mailBecomes(desk, mixed, 'held', 'staging')).toMatchObject({ accepted: ['tester@example.com'] })
    await mailBecomes(desk, allowed, 'sent', 'staging')
    expect(sink.mails.flatMap(({ to }) => to).sort()).toEqual(['anyone@tests.example', 'tester@example.com'])
  })
})

test('stopping ends what is being sent', async () => {
  const id = await queued(desk)
  sink.script = { content: () => delay(300, undefined) }
  const delivering = deliver()
  await waitUntil(async () => sink.offered.length > 0)
  await delivering.stop()

  expect(await outboundMail(desk, id)).toMatchObject({ state: 'sent' })
})

async function waitUntil(isSo: () => Promise<boolean>) {
  for (const end = Date.now() + 25_000; Date.now() < end; await delay(20)) {
    if (await isSo()) return true
  }
  throw new Error('It did not come to that')
}
