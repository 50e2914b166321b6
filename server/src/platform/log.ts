import pino from 'pino'

export type Logger = pino.Logger

export interface LogOptions {
  readonly level: string
  /** For people or for programs. */
  readonly format: 'pretty' | 'json'
}

const secrets = ['authorization', 'cookie', 'password', 'secret', 'token', 'html', 'text', 'raw', 'set-cookie']

/** The program's log. What lets somebody in, and what customers wrote, is never in it. */
export function createLog({ level, format }: LogOptions, output?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: described },
    redact: { paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]), censor: '(hidden)' },
    ...(format === 'pretty'
      ? {
          transport: {
            target: 'pino-pretty',
            options: { colorize: process.stdout.isTTY, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' },
          },
          formatters: {},
        }
      : {}),
  }
  return output ? pino(options, output) : pino(options)
}

/** What went wrong, and where; not what libraries hang on their errors, such as a connection with its statements and their values. */
function described(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { type, message, stack } = pino.stdSerializers.err(error)
  const { code } = error as { code?: unknown }
  const together = error instanceof AggregateError ? { errors: error.errors.map(described) } : {}
  return { type, message, stack, ...(code === undefined ? {} : { code }), ...together }
}
