import type { Logger } from '#platform/log.ts'
import { type SmtpListener, type SmtpMail, startSmtpListener } from '#platform/smtp-listener.ts'

export interface MailPorts {
  readonly host: string
  /** 0 takes any free port, null listens to none. */
  readonly smtpPort: number | null
  readonly lmtpPort: number | null
}

export interface ListenForMail extends MailPorts {
  readonly log: Logger
  /** Whether one of our mailboxes has that address. */
  accept(recipient: string): Promise<boolean>
  /** Resolves once the mail is stored. */
  receive(mail: SmtpMail, source: Protocol): Promise<void>
}

type Protocol = 'smtp' | 'lmtp'

export interface MailListeners {
  portOf(protocol: Protocol): number | null
  listening(): { name: Protocol; detail: string; isUp: boolean }[]
  stop(): Promise<void>
}

/** Takes mail by SMTP and LMTP on the ports that are configured. */
export async function listenForMail({ host, smtpPort, lmtpPort, log, accept, receive }: ListenForMail): Promise<MailListeners> {
  const listeners = new Map<Protocol, SmtpListener>()
  const wanted: [Protocol, number | null][] = [
    ['smtp', smtpPort],
    ['lmtp', lmtpPort],
  ]
  for (const [protocol, port] of wanted) {
    if (port === null) continue
    listeners.set(protocol, await startSmtpListener({ protocol, host, port, log, accept, receive: (mail) => receive(mail, protocol) }))
  }

  return {
    portOf: (protocol) => listeners.get(protocol)?.port ?? null,
    listening: () => [...listeners].map(([name, { port }]) => ({ name, detail: `Listens on ${host}:${port}`, isUp: true })),
    async stop() {
      await Promise.all([...listeners.values()].map((listener) => listener.stop()))
    },
  }
}
