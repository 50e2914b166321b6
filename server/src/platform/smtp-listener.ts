import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { sqlStateOf } from './database.ts'
import type { Logger } from './log.ts'

/** A mail as it came, byte for byte, with the addresses it was sent from and to. */
export interface SmtpMail {
  readonly raw: Buffer
  readonly from: string
  readonly recipients: readonly string[]
  readonly remoteAddress: string
}

export interface SmtpListener {
  readonly port: number
  /** Takes nothing new, and answers what is under way. */
  stop(): Promise<void>
}

export interface SmtpListenerOptions {
  readonly protocol: 'smtp' | 'lmtp'
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  readonly log: Logger
  accept(recipient: string): Promise<boolean>
  /** Resolves once the mail is safe: only then it is confirmed to the sender. */
  receive(mail: SmtpMail): Promise<void>
}

const oneMegabyte = 1024 * 1024
const largest = 40 * oneMegabyte
/** All mails that are coming in together. */
const mostInMemory = 256 * oneMegabyte
const most = { connections: 200, fromOneAddress: 50, recipients: 100, unknownRecipients: 20 }

/** Takes mail by SMTP or LMTP, for our own mailboxes only, and confirms none that is not stored. */
export async function startSmtpListener({ protocol, host, port, log, accept, receive }: SmtpListenerOptions): Promise<SmtpListener> {
  const under = { way: new Set<Promise<void>>(), connections: new Map<string, number>(), unknown: new WeakMap<SMTPServerSession, number>() }
  let inMemory = 0
  let isStopping = false

  const server = new SMTPServer({
    lmtp: protocol === 'lmtp',
    size: largest,
    rejectOversized: true,
    maxClients: most.connections,
    maxRecipients: most.recipients,
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    maxAllowedUnauthenticatedCommands: false,
    logger: false,

    onConnect({ remoteAddress }, done) {
      const count = (under.connections.get(remoteAddress) ?? 0) + 1
      under.connections.set(remoteAddress, count)
      done(count > most.fromOneAddress ? answer(421, 'Too many connections from one address') : null)
    },
    onClose({ remoteAddress }) {
      const left = (under.connections.get(remoteAddress) ?? 1) - 1
      if (left > 0) under.connections.set(remoteAddress, left)
      else under.connections.delete(remoteAddress)
    },
    onMailFrom(_, __, done) {
      done(isStopping ? answer(421, 'Shutting down') : null)
    },
    onRcptTo({ address }, session, done) {
      accept(address).then(
        (isOurs) => done(isOurs ? null : unknownRecipient(session)),
        (error) => done(notNow(error)),
      )
    },
    onData(stream, session, done) {
      const work = take(stream, session).then(
        () => done(null),
        (error) => done(notNow(error)),
      )
      under.way.add(work)
      void work.finally(() => under.way.delete(work))
    },
  })

  function unknownRecipient(session: SMTPServerSession) {
    const count = (under.unknown.get(session) ?? 0) + 1
    under.unknown.set(session, count)
    return count > most.unknownRecipients ? answer(421, 'Too many unknown recipients') : answer(550, 'No such mailbox here')
  }

  // What cannot be stored is put off, never refused for good: the sender's server keeps it and comes back.
  function notNow(error: unknown) {
    if (error instanceof Answer) return error
    log.error({ err: error }, 'A mail could not be stored; its sender was asked to try again')
    const isFull = sqlStateOf(error) === '53100' || (error as { code?: unknown }).code === 'ENOSPC'
    return isFull
      ? answer(452, 'No space to store this mail, try again later')
      : answer(451, 'This mail could not be stored, try again later')
  }

  async function take(stream: SMTPServerDataStream, { envelope, remoteAddress }: SMTPServerSession) {
    const chunks: Buffer[] = []
    let size = 0
    let isTooMuch = false
    try {
      for await (const chunk of stream) {
        isTooMuch ||= inMemory + chunk.length > mostInMemory
        if (isTooMuch || stream.sizeExceeded) continue
        chunks.push(chunk)
        size += chunk.length
        inMemory += chunk.length
      }
      if (stream.sizeExceeded) return
      if (isTooMuch) throw answer(452, 'Too much mail at once, try again later')

      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      await receive({ raw: Buffer.concat(chunks, size), from, recipients: envelope.rcptTo.map(({ address }) => address), remoteAddress })
    } finally {
      inMemory -= size
    }
  }

  server.on('error', (error) => log.debug({ err: error }, 'A mail connection failed'))
  const listening = server.listen(port, host)
  await once(listening, 'listening')

  return {
    port: (listening.address() as AddressInfo).port,
    async stop() {
      isStopping = true
      const closed = new Promise<void>((resolve) => server.close(resolve))
      await Promise.allSettled(under.way)
      // One turn for the answers to leave, then those who wait for nothing are told.
      await new Promise((resolve) => setImmediate(resolve))
      for (const connection of server.connections) connection.send(421, 'Shutting down')
      await closed
    },
  }
}

class Answer extends Error {
  readonly responseCode: number

  constructor(responseCode: number, text: string) {
    super(text)
    this.responseCode = responseCode
  }
}

const answer = (code: number, text: string) => new Answer(code, text)
