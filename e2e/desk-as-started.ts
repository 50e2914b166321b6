import { aFreePort, asStarted, type Program, startProgram } from '../server/test/program.ts'

export const administrator = { email: 'ada@desk.example', password: 'a long password' }

export interface DeskAsStarted {
  readonly baseUrl: string
  readonly smtpPort: number
  /** Starts it with the same settings and data each time, and waits until it serves. */
  start(): Promise<Program>
}

/** The program as `npm start` runs it, on ports and data of its own, with its mail going to this server. */
export async function deskAsStarted(settings: { readonly dataDirectory: string; readonly smtpUrl: string }): Promise<DeskAsStarted> {
  const [port, smtpPort] = [await aFreePort(), await aFreePort()]
  const variables = {
    PORT: String(port),
    HOST: '127.0.0.1',
    KEYDESK_DATA_DIR: settings.dataDirectory,
    KEYDESK_SMTP_IN_HOST: '127.0.0.1',
    KEYDESK_SMTP_IN_PORT: String(smtpPort),
    KEYDESK_SMTP_URL: settings.smtpUrl,
    KEYDESK_ADMIN_EMAIL: administrator.email,
    KEYDESK_ADMIN_PASSWORD: administrator.password,
    KEYDESK_SUPPORT_ADDRESS: 'support@desk.example',
    KEYDESK_LOG_LEVEL: 'warn',
  }
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    smtpPort,
    async start() {
      const program = startProgram(variables, { program: asStarted })
      await program.says('Keydesk is ready')
      return program
    },
  }
}
