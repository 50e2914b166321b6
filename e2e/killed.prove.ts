import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caller, signInAs } from '../server/test/http.ts'
import { type MailSink, startMailSink } from '../server/test/mail-sink.ts'
import type { Program } from '../server/test/program.ts'
import { administrator, type DeskAsStarted, deskAsStarted } from './desk-as-started.ts'

/** One takes as long as hundreds of races: what was taken by a program that died is waited for. */
const rounds = Math.ceil(Number(process.env.KEYDESK_PROVE_ROUNDS) / 5)
const perRound = { replies: 500, mails: 500 }
const killsPerRound = 2
const atOnce = 40

let directory: string
let sink: MailSink
let program: Program
let desk: DeskAsStarted
let baseUrl: string
let cookie: string
let tickets: string[]

async function end(signal: 'SIGTERM' | 'SIGKILL') {
  program.process.kill(signal)
  await program.ended()
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'keydesk-killed-'))
  // The database runs as another account where we are root, and has to get in.
  await chmod(directory, 0o755)
  sink = await startMailSink()
  desk = await deskAsStarted({ dataDirectory: join(directory, 'data'), smtpUrl: sink.url })
  baseUrl = desk.baseUrl
  program = await desk.start()
  cookie = await signInAs(baseUrl, administrator.email, administrator.password)
  tickets = []
  for (let n = 0; n < 50; n++) {
    const { body } = await agent()('POST', '/api/tickets', {
      subject: `Ticket ${n}`,
      html: '<p>x</p>',
      customer: { email: `c${n}@example.com` },
    })
    tickets.push(body.key)
  }
}, 120_000)

afterAll(async () => {
  if (program) await end('SIGTERM')
  await sink?.stop()
  await rm(directory, { recursive: true, force: true })
})

const agent = () => caller(baseUrl, { cookie, origin: baseUrl })

/** Runs the tasks some at a time, each again until it was acknowledged. */
async function untilAcknowledged(tasks: (() => Promise<boolean>)[]) {
  const left = [...tasks]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let task = left.shift(); task; task = left.shift()) {
        while (!(await task().catch(() => false))) await delay(100)
      }
    }),
  )
}

function aReply(text: string) {
  const key = randomUUID()
  const ticket = tickets[Math.floor(Math.random() * tickets.length)]
  return async () => {
    const { status, body } = await agent()('POST', `/api/tickets/${ticket}/replies`, { html: `<p>${text}</p>` }, { 'idempotency-key': key })
    return status === 201 || (status === 409 && body.code === 'already_done')
  }
}

function aMail(text: string) {
  const messageId = `<${randomUUID()}@example.com>`
  const from = `c${Math.floor(Math.random() * 50)}@example.com`
  return async () => {
    const transport = nodemailer.createTransport({
      host: '127.0.0.1',
      port: desk.smtpPort,
      ignoreTLS: true,
      connectionTimeout: 3_000,
      socketTimeout: 10_000,
    })
    try {
      await transport.sendMail({ from, to: 'support@desk.example', subject: text, text, messageId, headers: { 'Auto-Submitted': 'no' } })
      return true
    } finally {
      transport.close()
    }
  }
}

const shuffled = <Item>(items: Item[]) =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

/** Every text that some ticket holds, with how often. */
async function textsInTickets(): Promise<Map<string, number>> {
  const texts = new Map<string, number>()
  let after = ''
  do {
    const { body } = await agent()('GET', `/api/tickets?limit=100${after}`)
    for (const { key } of body.items) {
      let before = ''
      do {
        const page = (await agent()('GET', `/api/tickets/${key}/timeline${before}`)).body
        for (const entry of page.items) if (entry.type === 'message') texts.set(entry.text.trim(), (texts.get(entry.text.trim()) ?? 0) + 1)
        before = page.earlier ? `?before=${page.earlier}` : ''
      } while (before)
    }
    after = body.next ? `&after=${body.next}` : ''
  } while (after)
  return texts
}

describe('a program that is killed while it works', () => {
  test(
    `loses nothing that it acknowledged, in ${rounds} rounds`,
    async () => {
      const texts: string[] = []
      for (let round = 0; round < rounds; round++) {
        const replies = Array.from({ length: perRound.replies }, (_, n) => `reply ${round}-${n}`)
        const mails = Array.from({ length: perRound.mails }, (_, n) => `mail ${round}-${n}`)
        texts.push(...replies, ...mails)
        const work = untilAcknowledged(shuffled([...replies.map(aReply), ...mails.map(aMail)]))

        for (let kill = 0; kill < killsPerRound; kill++) {
          await delay(500 + Math.random() * 2_000)
          await end('SIGKILL')
          if (kill % 2 === 1) process.kill(await postmaster(), 'SIGKILL')
          program = await desk.start()
        }
        await work
      }

      await expect.poll(() => unfinished(), { timeout: 300_000, interval: 1_000 }).toEqual({ inbound: 0, outbound: 0 })
      const kept = await textsInTickets()
      expect(texts.filter((text) => kept.get(text) !== 1)).toEqual([])

      const sent = Map.groupBy(sink.mails, ({ parsed }) => parsed.text?.split('\n')[0]?.trim() ?? '')
      const replies = texts.filter((text) => text.startsWith('reply'))
      expect(replies.filter((text) => !sent.has(text))).toEqual([])
      // Whoever gets one twice gets the same mail twice.
      expect(replies.filter((text) => new Set(sent.get(text)?.map(({ parsed }) => parsed.messageId)).size !== 1)).toEqual([])
    },
    rounds * 180_000 + 600_000,
  )
})

async function postmaster(): Promise<number> {
  const [pid] = (await readFile(join(directory, 'data/database/cluster/postmaster.pid'), 'utf8')).split('\n')
  return Number(pid)
}

async function unfinished(): Promise<{ inbound: number; outbound: number }> {
  const count = async (path: string) => (await agent()('GET', path)).body.items.length as number
  const [received, queued, sending] = await Promise.all([
    count('/api/inbound-mails?state=received'),
    count('/api/outbound-mails?state=queued'),
    count('/api/outbound-mails?state=sending'),
  ])
  return { inbound: received, outbound: queued + sending }
}
