import type { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { refusalsFrom, type SmtpRefusal, SmtpUnreachable } from './smtp-refusal.ts'

export interface OutgoingMail {
  /** Where failures are reported; empty for mail that nobody is to answer. */
  readonly from: string
  readonly to: readonly string[]
  readonly content: Readable
  /** About how many bytes it has. */
  readonly size: number
  /** Asked when the server is ready to take it. What this throws, `send` throws, and nothing was sent. */
  confirm(): Promise<void>
}

export interface SmtpResult {
  readonly accepted: readonly string[]
  readonly refused: readonly SmtpRefusal[]
}

export interface SmtpClient {
  /** What became of each recipient. Throws `SmtpUnreachable` when no mail can be sent. */
  send(mail: OutgoingMail): Promise<SmtpResult>
  /** Ends all connections, also those that are sending. */
  close(): void
}

export interface SmtpPatience {
  /** Milliseconds to connect, be greeted and log in. */
  readonly connect: number
  /** Without a byte from the server. */
  readonly silence: number
  /** For a whole mail, beside what its size needs. */
  readonly mail: number
}

const patient: SmtpPatience = { connect: 30_000, silence: 60_000, mail: 120_000 }
const slowestBytesPerMs = 50
const keptIdle = 10_000

/**
 * Sends by one server over connections that are used again. A server that says a byte now and then holds a mail no
 * longer than its time (F9).
 */
export function createSmtpClient(url: string, patience = patient): SmtpClient {
  const { auth, ...options } = optionsFrom(url, patience)
  const idle = new Set<SMTPConnection>()
  const all = new Set<SMTPConnection>()
  const timeToSend = (size: number) => patience.mail + size / slowestBytesPerMs

  const forget = (connection: SMTPConnection) => {
    idle.delete(connection)
    all.delete(connection)
  }
  const drop = (connection: SMTPConnection) => {
    forget(connection)
    connection.close()
  }

  const open = async (): Promise<SMTPConnection> => {
    const connection = new SMTPConnection(options)
    all.add(connection)
    connection.on('error', () => forget(connection))
    connection.once('end', () => forget(connection))
    try {
      await asked(connection, patience.connect, (done) => connection.connect(done))
      if (auth) await asked(connection, patience.connect, (done) => connection.login(auth, done))
    } catch (error) {
      drop(connection)
      throw new SmtpUnreachable(error)
    }
    return connection
  }

  // Servers hang up on who is silent: whether one still listens is asked before it is given a mail.
  const reuse = async (): Promise<SMTPConnection | undefined> => {
    for (const connection of idle) {
      idle.delete(connection)
      const isAlive = await asked(connection, patience.connect, (done) => connection.reset(done)).then(
        () => true,
        () => false,
      )
      if (isAlive) return connection
      drop(connection)
    }
    return undefined
  }

  return {
    async send({ from, to, content, size, confirm }) {
      content.on('error', () => undefined)
      try {
        const connection = (await reuse()) ?? (await open())
        await confirm().catch((error) => {
          drop(connection)
          throw error
        })
        try {
          if (content.errored) throw Object.assign(content.errored, { code: 'ESTREAM' })
          const sent = await asked<SmtpResult>(connection, timeToSend(size), (done) => {
            connection.send({ from: from || false, to: [...to], size }, content, (error, info) => {
              if (error) return done(error)
              done(null, { accepted: info.accepted as string[], refused: refusalsFrom(info.rejectedErrors ?? [], to) })
            })
          })
          idle.add(connection)
          setTimeout(() => idle.has(connection) && drop(connection), keptIdle).unref()
          return sent
        } catch (error) {
          drop(connection)
          return { accepted: [], refused: refusalsFrom([error as Error], to) }
        }
      } finally {
        content.destroy()
      }
    },
    close() {
      for (const connection of all) drop(connection)
    },
  }
}

function optionsFrom(url: string, patience: SmtpPatience): SMTPConnectionOptions & { auth?: { user: string; pass: string } } {
  const given = parseConnectionUrl(url) as SMTPConnectionOptions & { auth?: { user: string; pass: string } }
  const isLocal = /^(localhost|127\.|\[?::1)/.test(given.host ?? 'localhost')
  // A password is not told to a network in clear, unless the URL says so.
  const isPrivate = given.auth && !isLocal && given.ignoreTLS === undefined ? { requireTLS: true } : {}
  const { connect, silence } = patience
  return { ...isPrivate, ...given, connectionTimeout: connect, greetingTimeout: connect, dnsTimeout: connect, socketTimeout: silence }
}

/** An answer within its time, or why there is none. After a time-out the connection is closed, as it may yet answer. */
function asked<Answer>(
  connection: SMTPConnection,
  time: number,
  ask: (done: (error?: Error | null, answer?: Answer) => void) => void,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const lost = () => reject(new Error('The connection was lost'))
  const timer = setTimeout(() => {
    reject(new Error(`The server took longer than ${Math.round(time / 1000)} seconds`))
    connection.close()
  }, time)

  connection.once('error', reject)
  connection.once('end', lost)
  ask((error, answer) => (error ? reject(error) : resolve(answer as Answer)))
  return promise.finally(() => {
    clearTimeout(timer)
    connection.off('error', reject)
    connection.off('end', lost)
  })
}
