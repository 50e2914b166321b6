import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { createMailbox } from '#mail/mailboxes/create-mailbox.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { letter, settledMails } from '#test/mail-in.ts'
import type { AcceptedMail, MailReceiver } from './mail-receiver.ts'
import { type MailParser, startMailParser, Unreadable } from './parsing/mail-parser.ts'
import { type Processing, startProcessing } from './start-processing.ts'
import { storeMail } from './store-mail.ts'

let desk: BareDesk
let ctx: Ctx
let mailboxId: string
let parser: MailParser
let received: AcceptedMail[] = []
const running: Processing[] = []

beforeAll(async () => {
  desk = await startBareDesk()
  ctx = desk.ctx('production')
  mailboxId = (await createMailbox(ctx, { address: 'support@desk.test', name: 'Support', isDefault: true })).id
  const threads = startMailParser({ threads: 2 })
  parser = { parse: threads.parse, stop: async () => undefined }
  parsers.push(threads)
})
const parsers: MailParser[] = []
beforeEach(async () => {
  received = []
  await ctx.db.deleteFrom('inboundMails').execute()
})
afterEach(async () => {
  for (const processing of running.splice(0)) await processing.stop()
})
afterAll(async () => {
  for (const threads of parsers) await threads.stop()
  await desk.stop()
})

/** Whoever takes the mails in these tests: a thread for each, and nothing else. */
const receiver: MailReceiver = async (_, mail) => {
  received.push(mail)
  return { threadId: mail.id, threadKey: 'T-1', aboutId: mail.id, outcome: 'new_ticket', isReferredTo: true, decisions: [] }
}

function work(options: { receiver?: MailReceiver; parser?: MailParser } = {}) {
  const processing = startProcessing({ keys: ['production'], ctxOf: () => ctx, receiver, trustedAuthserv: [], parser, ...options })
  running.push(processing)
  return processing
}

const store = (subject: string, from = 'ada@client.test') =>
  storeMail(ctx, {
    source: 'smtp',
    raw: Buffer.from(letter({ from, subject })),
    from,
    recipients: ['support@desk.test'],
    remoteAddress: null,
    mailboxId,
  })

const mailOf = (id: string) => ctx.db.selectFrom('inboundMails').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const subjects = () => received.map(({ subject }) => subject)

describe('the mails that came in', () => {
  it('are found without anybody calling', async () => {
    await store('quiet')
    work()
    await settledMails(ctx)
    expect(subjects()).toEqual(['quiet'])
  })

  it('are each taken once, by one of several programs', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `mail ${at}`)
    for (const [at, name] of names.entries()) await store(name, `sender${at % 3}@client.test`)
    work()
    work()
    await settledMails(ctx)
    expect(subjects().toSorted()).toEqual(names.toSorted())
  })

  it('of one sender are taken in their order by one program', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `mail ${at}`)
    for (const name of names) await store(name)
    work()
    await settledMails(ctx)
    expect(subjects()).toEqual(names)
  })

  it('that a program died over are taken up again when its time is up', async () => {
    const id = await store('orphan')
    const soon = new Date(Date.now() + 1_000)
    await ctx.db.updateTable('inboundMails').set({ leaseUntil: soon, attempts: 1 }).where('id', '=', id).execute()
    work()
    await settledMails(ctx)
    expect(await mailOf(id)).toMatchObject({ state: 'processed', attempts: 2 })
    expect(Date.now()).toBeGreaterThan(soon.getTime())
  })

  it('that kill every program are held in the end', async () => {
    const id = await store('killer')
    await ctx.db
      .updateTable('inboundMails')
      .set({ leaseUntil: new Date(0), attempts: 8 })
      .where('id', '=', id)
      .execute()
    work()
    await settledMails(ctx)
    expect(await mailOf(id)).toMatchObject({ state: 'held', outcome: 'failed', reason: expect.stringContaining('never finished') })
  })

  it('are not written down by a program that lost its turn', async () => {
    const id = await store('slow')
    work({
      receiver: async (tx, mail) => {
        await ctx.db.updateTable('inboundMails').set({ attempts: 5 }).where('id', '=', id).execute()
        return receiver(tx, mail)
      },
    }).wake()
    await expect.poll(() => received.length).toBe(1)
    await running.pop()?.stop()
    expect(await mailOf(id)).toMatchObject({ state: 'received', attempts: 5 })
    expect(await ctx.db.selectFrom('knownMessageIds').select('messageId').where('aboutId', '=', id).execute()).toEqual([])
  })

  it('that were begun are finished before the end', async () => {
    await store('last')
    const processing = work({
      receiver: async (tx, mail) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        return receiver(tx, mail)
      },
    })
    await expect.poll(async () => (await ctx.db.selectFrom('inboundMails').select('attempts').execute())[0]?.attempts).toBe(1)
    await processing.stop()
    expect(subjects()).toEqual(['last'])
  })
})

describe('to stop', () => {
  it('takes no time, also while it looks for mail', async () => {
    const start = performance.now()
    for (let n = 0; n < 5; n++) await work().stop()
    expect(performance.now() - start).toBeLessThan(4_000)
  })
})

describe('when a mail cannot be worked on', () => {
  it('because of what will pass, it is tried later, however often, and the next is not kept waiting', async () => {
    const id = await store('first', 'a@client.test')
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    work({
      receiver: async (tx, mail) => {
        if (mail.id === id) throw full
        return receiver(tx, mail)
      },
    })
    await store('second', 'b@client.test')
    await expect.poll(subjects).toEqual(['second'])
    await expect.poll(() => mailOf(id)).toMatchObject({ state: 'received', attempts: 0, leaseUntil: null, reason: full.message })
    expect((await mailOf(id)).nextAttemptAt.getTime()).toBeGreaterThan(Date.now())
  })

  it('for a reason of its own, it is held after some tries', async () => {
    const id = await store('broken')
    await ctx.db.updateTable('inboundMails').set({ attempts: 7 }).where('id', '=', id).execute()
    work({ receiver: () => Promise.reject(new Error('a bug')) })
    await settledMails(ctx)
    expect(await mailOf(id)).toMatchObject({ state: 'held', outcome: 'failed', reason: expect.stringContaining('a bug') })
  })

  it('because it cannot be read, it is held at once and nothing is made of it', async () => {
    const id = await store('riddle')
    work({ parser: { ...parser, parse: () => Promise.reject(new Unreadable('too_slow', 'It takes for ever.')) } })
    await settledMails(ctx)
    expect(await mailOf(id)).toMatchObject({
      state: 'held',
      outcome: 'too_slow',
      reason: 'It takes for ever.',
      decisions: [{ step: 'reading' }],
    })
    expect(received).toEqual([])
  })

  it('and nothing at all can be written, it is tried again soon after that is over', async () => {
    const id = await store('stuck')
    let isFirst = true
    work({
      receiver: async (tx, mail) => {
        if (isFirst) {
          isFirst = false
          await sql`alter table inbound_mails add constraint closed check (false) not valid`.execute(ctx.db)
        }
        return receiver(tx, mail)
      },
    })
    await expect.poll(() => received.length).toBe(1)
    await sql`alter table inbound_mails drop constraint closed`.execute(ctx.db)
    await expect.poll(() => mailOf(id), { timeout: 25_000 }).toMatchObject({ state: 'processed', attempts: 2 })
  })

  it('nothing of it is kept', async () => {
    const id = await store('half')
    work({
      receiver: async (tx, mail) => {
        await tx.db.insertInto('settings').values({ key: 'half', value: '1' }).execute()
        await receiver(tx, mail)
        throw new Error('after the fact')
      },
    })
    await expect.poll(() => mailOf(id)).toMatchObject({ attempts: 1, leaseUntil: null, reason: 'after the fact' })
    expect(await ctx.db.selectFrom('settings').select('key').execute()).toEqual([])
  })
})
