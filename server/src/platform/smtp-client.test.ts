import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { startMailSink } from '#test/mail-sink.ts'
import { createSmtpClient, type SmtpClient } from './smtp-client.ts'
import { SmtpUnreachable } from './smtp-refusal.ts'

const patience = { connect: 400, silence: 400, mail: 600 }
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function mail(to = ['ida@example.com'], text = 'Subject: Hello\r\n\r\nHello') {
  return { from: 'desk@example.com', to, content: Readable.from([text]), size: text.length, confirm: async () => undefined }
}

function clientOf(url: string, time = patience): SmtpClient {
  const client = createSmtpClient(url, time)
  closing.push(() => client.close())
  return client
}

/** A server that does with a connection whatever it is told. */
async function badServer(serve: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    serve(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const drip = (socket: Socket, text: string) => {
  let at = 0
  const timer = setInterval(() => socket.write(text.charAt(at++ % text.length)), 50)
  socket.on('close', () => clearInterval(timer))
}

describe('a client of an SMTP server', () => {
  test('uses its connection again, also when the server has hung up meanwhile', async () => {
    const sink = await startMailSink()
    const client = clientOf(sink.url)
    await client.send(mail())
    await client.send(mail())
    await sink.stop()
    const back = await startMailSink({ port: sink.port })
    closing.push(() => back.stop())

    expect(await client.send(mail())).toEqual({ accepted: ['ida@example.com'], refused: [] })
    expect([sink.mails.length, back.mails.length]).toEqual([2, 1])
  })

  test.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => undefined],
    ['hangs up', (socket) => socket.end()],
    ['has no room for us', (socket) => socket.end('421 Too many connections\r\n')],
    ['greets a byte at a time', (socket) => drip(socket, '220-hello\r\n')],
    ['is no SMTP server', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('knows that no mail is at fault when the server %s', async (_, serve) => {
    const client = clientOf(await badServer(serve))
    await expect(client.send(mail())).rejects.toBeInstanceOf(SmtpUnreachable)
  })

  test('does not wait for ever for an answer that comes a byte at a time', async () => {
    const url = await badServer((socket) => {
      socket.write('220 hello\r\n')
      socket.once('data', () => {
        socket.write('250 hello\r\n')
        socket.once('data', () => drip(socket, '250-so-slow\r\n'))
      })
    })
    const started = Date.now()

    expect(await clientOf(url, { ...patience, silence: 5_000 }).send(mail())).toEqual({
      accepted: [],
      refused: [{ address: 'ida@example.com', reply: 'The server took longer than 1 seconds', isPermanent: false }],
    })
    expect(Date.now() - started).toBeLessThan(3_000)
  })

  test('sends nothing when it is told not to at the last moment', async () => {
    const sink = await startMailSink()
    closing.push(() => sink.stop())
    const told = { ...mail(), confirm: () => Promise.reject(new Error('Stop')) }

    await expect(clientOf(sink.url).send(told)).rejects.toThrow('Stop')
    expect(sink.offered).toEqual([])
  })

  test('never sends half a mail as the whole', async () => {
    const sink = await startMailSink()
    closing.push(() => sink.stop())
    const content = Readable.from(
      (async function* () {
        yield 'Subject: Hello\r\n\r\nThe first half'
        throw new Error('The disk is gone')
      })(),
    )

    const { accepted, refused } = await clientOf(sink.url).send({ ...mail(), content })
    expect(accepted).toEqual([])
    expect(refused).toEqual([{ address: 'ida@example.com', reply: 'One of its files cannot be read here.', isPermanent: false }])
    expect(sink.offered).toEqual([])
  })

  test('logs in, but tells no password in clear to a server that is not on this machine', async () => {
    const sink = await startMailSink({ login: { user: 'desk', password: 'right' } })
    closing.push(() => sink.stop())

    expect(await clientOf(sink.url).send(mail())).toMatchObject({ accepted: ['ida@example.com'] })
    const elsewhere = sink.url.replace('127.0.0.1', '0.0.0.0')
    await expect(clientOf(elsewhere).send(mail())).rejects.toThrow('STARTTLS')
    expect(await clientOf(`${elsewhere}?ignoreTLS=true`).send(mail())).toMatchObject({ accepted: ['ida@example.com'] })
  })
})
