import { existsSync } from 'node:fs'
import { isCannotStart } from '#platform/cannot-start.ts'
import { checkPostgres } from '#platform/check-postgres.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres/start-embedded-postgres.ts'
import { createLog, type Logger } from '#platform/log.ts'
import { runUntilTold } from '#platform/run-until-told.ts'
import { type Config, ConfigError, readConfig, unknownVariables } from './config.ts'
import { answerTo } from './help.ts'

/** Starts Keydesk and runs until it is told to stop. `prepareWeb` makes the web apps ready, in case there are any to show. */
export async function main(args: readonly string[], prepareWeb: () => Promise<void> = async () => undefined): Promise<void> {
  const answer = answerTo(args)
  if (answer) {
    if (answer.isWrong) process.exitCode = 2
    return say(answer.text, answer.isWrong)
  }

  const config = configured()
  if (!config) return
  const log = createLog({ level: config.logLevel, format: config.logFormat })
  for (const name of unknownVariables(process.env)) log.warn(`${name} means nothing to Keydesk: --help lists what can be set`)

  try {
    await runUntilTold({ log, start: (parts) => start({ config, log, prepareWeb, parts }) })
  } catch (error) {
    const reason = reasonOf(error, config)
    if (reason) say(`Keydesk cannot start. ${reason}`, true)
    else log.fatal({ err: error }, 'Keydesk cannot start')
    process.exitCode = 1
  }
  // Whatever still holds the process open must not keep it from ending.
  setTimeout(() => process.exit(), 1_000).unref()
}

interface Start {
  readonly config: Config
  readonly log: Logger
  readonly prepareWeb: () => Promise<void>
  readonly parts: AsyncDisposableStack
}

async function start({ config, log, prepareWeb, parts }: Start): Promise<void> {
  // The program is read while its database starts: reading leaves no time for anything else, so the database goes first.
  // A failure waits for the others, so that what they started is known and stopped.
  const spawned = Promise.withResolvers<void>()
  const database = reachDatabase({ config, log, parts, onSpawned: spawned.resolve })
  await Promise.race([spawned.promise, database]).catch(() => undefined)
  const steps = [database, import('./app.ts'), import('./greeting.ts'), config.isWeb ? prepareWeb() : null] as const
  await Promise.allSettled(steps)
  const [databaseUrl, { startApp }, { greetingFor }] = await Promise.all(steps)

  const app = await startApp({ config, databaseUrl, log })
  parts.defer(() => app.stop())

  // A log for programs stays free of words for people, and of the link that lets somebody in.
  const isForPrograms = config.logFormat === 'json'
  if (isForPrograms) log.info({ baseUrl: app.baseUrl, smtpPort: app.smtpPort, lmtpPort: app.lmtpPort }, 'Keydesk is ready')
  say(greetingFor({ config, app }), isForPrograms)
}

async function reachDatabase({ config, log, parts, onSpawned }: Omit<Start, 'prepareWeb'> & { onSpawned(): void }): Promise<string> {
  if (config.databaseUrl) {
    await checkPostgres({ url: config.databaseUrl, log })
    return config.databaseUrl
  }
  const { url, stop } = await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, log, onSpawned })
  parts.defer(stop)
  return url
}

/** The configuration; null, with each problem named, when something is wrong with it. */
function configured(): Config | null {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
    return readConfig(process.env)
  } catch (error) {
    const problems = error instanceof ConfigError ? error.problems : [`The file .env cannot be read: ${(error as Error).message}`]
    say(problems.join('\n'), true)
    process.exitCode = 1
    return null
  }
}

/** What is wrong, when it is something that the person who starts can mend. */
function reasonOf(error: unknown, { port, host, mailIn, dataDirectory }: Config): string | null {
  if (isCannotStart(error)) return error.message
  const { code, port: wanted, syscall, path, message } = error as NodeJS.ErrnoException & { port?: number }
  if (path?.startsWith(dataDirectory)) return `The data folder ${dataDirectory} cannot be used: ${message}`
  if (syscall !== 'listen') return null

  const isMail = wanted !== port
  const where = `${isMail ? mailIn.host : host}:${wanted}`
  const name = !isMail ? 'PORT' : wanted === mailIn.lmtpPort ? 'KEYDESK_LMTP_PORT' : 'KEYDESK_SMTP_IN_PORT'
  if (code === 'EADDRINUSE') return `Another program listens on ${where}. Stop it, or set ${name} to another port.`
  if (code === 'EACCES') return `This user may not listen on ${where}. Set ${name} to a port above 1023.`
  return `It cannot listen on ${where} (${code}): is ${isMail ? 'KEYDESK_SMTP_IN_HOST' : 'HOST'} an address of this machine?`
}

const say = (text: string, isWrong: boolean) => void (isWrong ? process.stderr : process.stdout).write(`${text}\n`)

if (import.meta.main) await main(process.argv.slice(2))
