import { isIP } from 'node:net'
import { resolve } from 'node:path'
import * as z from 'zod'
import { EmailAddress } from '#kernel/email-address.ts'

const port = z.coerce.number('is not a port').int('is not a port').min(0, 'is not a port').max(65_535, 'is not a port')
const portOrOff = z.union([z.literal('off').transform(() => null), port], 'is neither a port nor "off"')
const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `is not a URL that begins with ${protocols.map((name) => `${name}//`).join(' or ')}`,
    )
/** An address, or a network such as 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [address = '', bits = '0', ...rest] = text.split('/')
  return isIP(address) !== 0 && /^\d+$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128) && rest.length === 0
}
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)

/** Everything that can be set, by environment variables or a `.env` file. The descriptions are what `--help` shows. */
export const variables = {
  PORT: port.default(3000).describe('Port of the web server. 3000 when not set.'),
  HOST: z.string().default('localhost').describe('Address the web server listens on; 0.0.0.0 for every network. localhost when not set.'),
  KEYDESK_BASE_URL: url('http:', 'https:')
    .optional()
    .describe('Where people reach the desk, such as https://support.example.com. Links in mails begin with it.'),
  KEYDESK_TRUSTED_PROXIES: list
    .pipe(z.array(z.string().refine(isNetwork, 'is neither an address nor a network such as 10.0.0.0/8')))
    .default([])
    .describe('Addresses or networks of proxies in front, separated by commas. None when not set.'),
  DATABASE_URL: url('postgres:', 'postgresql:').optional().describe('A PostgreSQL 15 or newer. An embedded one is started when not set.'),
  KEYDESK_DATA_DIR: z.string().min(1).default('data').describe('Folder for files and the embedded database. data when not set.'),
  KEYDESK_ROLES: list
    .pipe(z.array(z.enum(['web', 'worker'], 'knows only web and worker')).min(1, 'names none of web and worker'))
    .default(['web', 'worker'])
    .describe('web, worker or both, separated by a comma. Both when not set.'),
  KEYDESK_SECRET: z
    .string()
    .trim()
    .refine((text) => text.split(/\s+/).every((secret) => secret.length >= 32), 'has fewer than 32 characters')
    .optional()
    .describe('Signs and encrypts; several separated by blanks, the newest first. Made and kept in the data folder when not set.'),
  KEYDESK_DESK_NAME: z.string().trim().min(1).max(100).optional().describe('Name of the desk, when it is set up without the browser.'),
  KEYDESK_ADMIN_EMAIL: EmailAddress.optional().describe('Address of the first Super Admin, to set up without the browser.'),
  KEYDESK_ADMIN_PASSWORD: z.string().min(10, 'has fewer than 10 characters').optional().describe('Their password, at least 10 characters.'),
  KEYDESK_SUPPORT_ADDRESS: EmailAddress.default('support@localhost').describe(
    'Address customers write to. support@localhost when not set.',
  ),
  KEYDESK_SMTP_IN_HOST: z.string().default('localhost').describe('Address the mail listeners listen on. localhost when not set.'),
  KEYDESK_SMTP_IN_PORT: portOrOff.default(2525).describe('Port that takes mail by SMTP, or off. 2525 when not set.'),
  KEYDESK_LMTP_PORT: portOrOff.default(null).describe('Port that takes mail by LMTP, or off. off when not set.'),
  KEYDESK_TRUSTED_AUTHSERV: list
    .default([])
    .describe('Names of your mail servers whose Authentication-Results are believed, separated by commas. None when not set.'),
  KEYDESK_SMTP_URL: url('smtp:', 'smtps:')
    .optional()
    .describe('Server that delivers our mail, such as smtps://user:password@mail.example.com. Mail is captured, not sent, when not set.'),
  KEYDESK_LICENSING_PER_MINUTE: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(0, 'is below 0')
    .default(6000)
    .describe('Requests a minute that one API key may make of the licensing API; 0 for any number. 6000 when not set.'),
  KEYDESK_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'is none of fatal, error, warn, info, debug, trace, silent')
    .default('info')
    .describe('How much is logged. info when not set.'),
  KEYDESK_LOG_FORMAT: z
    .enum(['pretty', 'json'], 'is neither pretty nor json')
    .optional()
    .describe('pretty or json. pretty on a terminal when not set.'),
}

/** For those who work on Keydesk. */
const ofTests = /^KEYDESK_(TEST|PROVE|BENCH|DEV)_/

/** Variables that look like ours and are none: somebody mistyped them. */
export function unknownVariables(env: Record<string, string | undefined>): string[] {
  return Object.keys(env).filter((name) => name.startsWith('KEYDESK_') && !Object.hasOwn(variables, name) && !ofTests.test(name))
}

/** Names every variable that is wrong. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

export type Config = ReturnType<typeof readConfig>

/** The configuration, or a `ConfigError` that names each variable that is wrong. An empty variable counts as not set. */
export function readConfig(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, text]) => text !== undefined && text.trim() !== ''))
  const { success, data, error } = z.object(variables).safeParse(given)
  if (!success) throw new ConfigError(error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`))

  const { KEYDESK_ADMIN_EMAIL: adminEmail, KEYDESK_ADMIN_PASSWORD: adminPassword } = data
  if (Boolean(adminEmail) !== Boolean(adminPassword)) {
    const [missing, present] = adminEmail ? ['PASSWORD', 'EMAIL'] : ['EMAIL', 'PASSWORD']
    throw new ConfigError([`KEYDESK_ADMIN_${missing} is missing beside KEYDESK_ADMIN_${present}.`])
  }

  return {
    port: data.PORT,
    host: data.HOST,
    /** Null: the address that the web server listens on. */
    baseUrl: data.KEYDESK_BASE_URL?.replace(/\/+$/, '') ?? null,
    trustedProxies: data.KEYDESK_TRUSTED_PROXIES,
    databaseUrl: data.DATABASE_URL ?? null,
    dataDirectory: resolve(data.KEYDESK_DATA_DIR),
    isWeb: data.KEYDESK_ROLES.includes('web'),
    isWorker: data.KEYDESK_ROLES.includes('worker'),
    secrets: data.KEYDESK_SECRET?.split(/\s+/) ?? null,
    deskName: data.KEYDESK_DESK_NAME ?? null,
    firstAdmin: adminEmail && adminPassword ? { email: adminEmail, password: adminPassword } : null,
    supportAddress: data.KEYDESK_SUPPORT_ADDRESS,
    mailIn: { host: data.KEYDESK_SMTP_IN_HOST, smtpPort: data.KEYDESK_SMTP_IN_PORT, lmtpPort: data.KEYDESK_LMTP_PORT },
    trustedAuthserv: data.KEYDESK_TRUSTED_AUTHSERV,
    smtpUrl: data.KEYDESK_SMTP_URL ?? null,
    licensingPerMinute: data.KEYDESK_LICENSING_PER_MINUTE,
    logLevel: data.KEYDESK_LOG_LEVEL,
    logFormat: data.KEYDESK_LOG_FORMAT ?? (process.stdout.isTTY ? 'pretty' : 'json'),
  } as const
}
