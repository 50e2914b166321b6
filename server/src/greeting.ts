import type { App } from './app.ts'
import type { Config } from './config.ts'

/** What a person needs after the start: where the desk is, how it is set up, where mail goes in and out. */
export function greetingFor({ config, app }: { config: Config; app: App }): string {
  const lines: [string, string | null][] = [
    ['Desk', config.isWeb ? app.baseUrl : null],
    ['Set up', config.isWeb ? app.setUpLink : null],
    ['Mail in', mailIn({ config, app })],
    ['Mail out', config.isWorker ? mailOut(config) : null],
    ['Data', config.dataDirectory],
  ]
  const shown = lines.filter(([, text]) => text !== null).map(([name, text]) => `  ${name.padEnd(10)}${text}`)
  const once = config.isWeb && app.setUpLink ? ['', '  The set-up link works once and makes the first Super Admin.'] : []
  return ['', '  Keydesk is ready. Ctrl-C stops it.', '', ...shown, ...once, ''].join('\n')
}

function mailIn({ config, app }: { config: Config; app: App }): string | null {
  const ports = [
    app.smtpPort && `SMTP ${config.mailIn.host}:${app.smtpPort}`,
    app.lmtpPort && `LMTP ${config.mailIn.host}:${app.lmtpPort}`,
  ].filter(Boolean)
  return ports.length > 0 ? `${ports.join(', ')} for ${config.supportAddress}` : null
}

function mailOut({ smtpUrl }: Config): string {
  return smtpUrl ? `through ${new URL(smtpUrl).host}` : 'captured, not sent: read it under Logs, or set KEYDESK_SMTP_URL to send it'
}
