import { connect, type Socket } from 'node:net'
import pino from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { type SmtpListener, type SmtpListenerOptions, type SmtpMail, startSmtpListener } from './smtp-listener.ts'

const log = pino({ level: 'silent' })
const listeners: SmtpListener[] = []
afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.stop()
})

async function listen(options: Partial<SmtpListenerOptions> = {}) {
  const taken: SmtpMail[] = []
  const listener = await startSmtpListener({
    protocol: 'smtp',
    host: '127.0.0.1',
    port: 0,
    log,
    accept: async (recipient) => recipient.endsWith('@desk.test'),
    receive: async (mail) => void taken.push(mail),
    ...options,
  })
  listeners.push(listener)
  return { ...listener, taken }
}

/** A client that says a line and waits for the answer to it. */
async function client(port: number) {
  const socket: Socket = connect(port, '127.0.0.1')
  let unread = ''
  const answer = () =>
    new Promise<string>((resolve) => {
      const look = () => {
        const end = /^\d{3} .*\r\n/m.exec(unread)
        if (!end && !socket.destroyed && !socket.readableEnded) return
        socket.off('data', look).off('close', look)
        const until = end ? end.index + end[0].length : unread.length
        const said = unread.slice(0, until)
        unread = unread.slice(until)
        resolve(said)
      }
      socket.on('data', look).on('close', look)
      look()
    })
  socket.on('data', (data) => {
    unread += data
  })
  socket.on('error', () => undefined)
  const say = (line: string) => {
    socket.write(`${line}\r\n`)
    return answer()
  }
  const greeting = await answer()
  await say('EHLO client.test')
  return { socket, say, answer, greeting }
}

async function readyForData(port: number, to = 'support@desk.test') {
  const one = await client(port)
  await one.say('MAIL FROM:<ada@client.test>')
  await one.say(`RCPT TO:<${to}>`)
  expect(await one.say('DATA')).toMatch(/^354/)
  return one
}

describe('the mail listener', () => {
  it('takes a mail as it is, with where it came from and goes to', async () => {
    const { port, taken } = await listen()
    const { say } = await readyForData(port)
    expect(await say('Subject: a\r\n\r\n..b\r\n.')).toMatch(/^250/)
    expect(taken).toMatchObject([{ from: 'ada@client.test', recipients: ['support@desk.test'], remoteAddress: '127.0.0.1' }])
    expect(String(taken[0]?.raw)).toBe('Subject: a\r\n\r\n.b\r\n')
  })

  it('does not confirm before the mail is safe', async () => {
    let isSafe = false
    const { port } = await listen({
      receive: async () => {
        await new Promise((resolve) => setTimeout(resolve, 200))
        isSafe = true
      },
    })
    const { say } = await readyForData(port)
    expect(await say('a\r\n.')).toMatch(/^250/)
    expect(isSafe).toBe(true)
  })

  it.each([
    ['that cannot be stored', new Error('no database'), /^451/],
    ['for which there is no space', Object.assign(new Error('full'), { code: 'ENOSPC' }), /^452/],
  ])('puts off a mail %s', async (_, error, expected) => {
    const { port } = await listen({ receive: () => Promise.reject(error) })
    const { say } = await readyForData(port)
    expect(await say('a\r\n.')).toMatch(expected)
  })

  it('puts off when it cannot tell whose address it is', async () => {
    const { port } = await listen({ accept: () => Promise.reject(new Error('no database')) })
    const { say } = await client(port)
    await say('MAIL FROM:<ada@client.test>')
    expect(await say('RCPT TO:<support@desk.test>')).toMatch(/^451/)
  })

  it('ends with who tries too many addresses', async () => {
    const { port } = await listen()
    const { say } = await client(port)
    await say('MAIL FROM:<ada@client.test>')
    for (let at = 0; at < 20; at++) expect(await say(`RCPT TO:<${at}@elsewhere.test>`)).toMatch(/^550/)
    expect(await say('RCPT TO:<x@elsewhere.test>')).toMatch(/^421/)
  })

  it('refuses a mail that says it is too large before it comes', async () => {
    const { port } = await listen()
    const { say } = await client(port)
    expect(await say(`MAIL FROM:<ada@client.test> SIZE=${41 * 1024 * 1024}`)).toMatch(/^552/)
  })

  it('forgets a mail whose sender left in the middle', async () => {
    const { port, taken } = await listen()
    const { socket } = await readyForData(port)
    socket.write('half a mail')
    socket.destroy()
    const { say } = await readyForData(port)
    expect(await say('whole\r\n.')).toMatch(/^250/)
    expect(taken.map(({ raw }) => String(raw))).toEqual(['whole\r\n'])
  })

  it('offers neither login nor other protocols', async () => {
    const { port } = await listen()
    const { say } = await client(port)
    const offered = await say('EHLO client.test')
    expect(offered).not.toMatch(/AUTH|STARTTLS/)
    expect(await say('AUTH PLAIN AGEAYg==')).toMatch(/^5/)
  })

  it('answers what is under way when it stops, and lets nobody wait', async () => {
    const { port, taken, stop } = await listen({})
    const [busy, idle] = [await readyForData(port), await client(port)]
    const said = busy.say('a\r\n.')
    await expect.poll(() => taken.length).toBe(1)
    const began = Date.now()
    await stop()
    listeners.length = 0

    expect(await said).toMatch(/^250/)
    expect(await idle.answer()).toMatch(/^421/)
    expect(Date.now() - began).toBeLessThan(5_000)
    await expect(client(port).then(({ greeting }) => greeting)).resolves.toBe('')
  })

  it('says when it cannot listen', async () => {
    const { port } = await listen()
    await expect(listen({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
