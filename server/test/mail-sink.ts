import { setTimeout as delay } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface SinkMail {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
  readonly parsed: ParsedMail
}

/** What the server says instead of yes, or that it says nothing at all. */
export type SinkAnswer = { readonly code: number; readonly text: string } | 'silence' | undefined

/** What a test makes the server do. Each may wait before it answers. */
export interface SinkScript {
  sender?(from: string): SinkAnswer | Promise<SinkAnswer>
  recipient?(address: string): SinkAnswer | Promise<SinkAnswer>
  /** Asked when the whole mail is there. A mail that is answered with a "no" is not kept. */
  content?(mail: SinkMail): SinkAnswer | Promise<SinkAnswer>
}

export interface MailSink {
  /** What `KEYDESK_SMTP_URL` is to be. */
  readonly url: string
  readonly port: number
  /** What was taken, in the order it came. */
  readonly mails: SinkMail[]
  /** What was brought, taken or not. */
  readonly offered: SinkMail[]
  script: SinkScript
  /** The taken mails, once there are that many that fit. */
  received(count: number, fits?: (mail: SinkMail) => boolean): Promise<SinkMail[]>
  stop(): Promise<void>
}

export interface MailSinkOptions {
  /** Any free one when missing. */
  readonly port?: number
  readonly login?: { readonly user: string; readonly password: string }
}

const patience = 25_000

/** A real SMTP server that keeps what it is given, and can be told to misbehave. */
export async function startMailSink({ port = 0, login }: MailSinkOptions = {}): Promise<MailSink> {
  const mails: SinkMail[] = []
  const offered: SinkMail[] = []
  const sink = { script: {} as SinkScript }

  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', ...(login ? [] : ['AUTH'])],
    allowInsecureAuth: true,
    authOptional: !login,
    disableReverseLookup: true,
    closeTimeout: 50,
    onAuth: ({ username, password }, _, done) =>
      username === login?.user && password === login?.password ? done(null, { user: username }) : done(new Error('Wrong password')),
    onMailFrom: ({ address }, _, done) => say(done, sink.script.sender?.(address)),
    onRcptTo: ({ address }, _, done) => say(done, sink.script.recipient?.(address)),
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      try {
        for await (const chunk of stream) chunks.push(chunk as Buffer)
      } catch {
        return
      }
      const raw = Buffer.concat(chunks)
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const mail: SinkMail = { from, to: envelope.rcptTo.map(({ address }) => address), raw, parsed: await simpleParser(raw) }
      offered.push(mail)
      const answer = await sink.script.content?.(mail)
      if (!answer) mails.push(mail)
      say(done, answer)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  const listening = typeof address === 'object' && address ? address.port : port
  const account = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@` : ''

  return {
    url: `smtp://${account}127.0.0.1:${listening}`,
    port: listening,
    mails,
    offered,
    get script() {
      return sink.script
    },
    set script(script) {
      sink.script = script
    },
    async received(count, fits = () => true) {
      for (const end = Date.now() + patience; ; await delay(20)) {
        const fitting = mails.filter(fits)
        if (fitting.length >= count) return fitting
        if (Date.now() > end) throw new Error(`Only ${fitting.length} of ${count} mails came`)
      }
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

type Done = (error?: Error | null) => void

async function say(done: Done, scripted: SinkAnswer | Promise<SinkAnswer>) {
  const answer = await scripted
  if (answer === 'silence') return
  done(answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : null)
}
