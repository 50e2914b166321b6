import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import type { Ctx } from '../src/kernel/ctx.ts'

export interface Letter {
  readonly from?: string
  readonly to?: string | string[]
  /** Further headers, in their order. */
  readonly headers?: Record<string, string>
  readonly subject?: string
  readonly body?: string
  readonly messageId?: string | null
}

export const newMessageId = () => `<${randomBytes(8).toString('hex')}@client.test>`

/** A mail as it travels. */
export function letter({
  from,
  to = 'support@desk.test',
  headers = {},
  subject = 'Help',
  body = 'It does not start.',
  messageId,
}: Letter): string {
  const id = messageId === undefined ? newMessageId() : messageId
  const all = {
    ...(from ? { From: from } : {}),
    To: [to].flat().join(', '),
    Subject: subject,
    ...(id ? { 'Message-ID': id } : {}),
    Date: 'Mon, 3 Mar 2025 10:00:00 +0000',
    'MIME-Version': '1.0',
    ...('Content-Type' in headers ? {} : { 'Content-Type': 'text/plain; charset=utf-8' }),
    ...headers,
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${head.join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`
}

export interface Envelope {
  readonly from: string
  readonly to: string | string[]
}

/** Sends bytes as they are, as a mail server does; throws what the listener answered. */
export async function sendRaw(port: number | null, raw: string | Buffer, envelope: Envelope, isLmtp = false): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: Number(port), secure: false, ignoreTLS: true, lmtp: isLmtp })
  try {
    await transport.sendMail({ envelope: { ...envelope, to: [envelope.to].flat() }, raw })
  } finally {
    transport.close()
  }
}

const patience = 20_000

/** What became of the mails of an environment, once nothing is left to be done. */
export async function settledMails(ctx: Ctx) {
  for (const started = Date.now(); Date.now() - started < patience; await wait(30)) {
    const mails = await ctx.db.selectFrom('inboundMails').selectAll().orderBy('receivedAt').orderBy('id').execute()
    if (mails.every(({ state }) => state !== 'received')) return mails
  }
  throw new Error('Some mails were not worked on in time')
}
