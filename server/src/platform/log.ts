import pino from 'pino'

export type Logger = pino.Logger

export interface LogOptions {
  readonly level: string
  /** For people or for programs. */
  readonly format: 'pretty' | 'json'
}

const secrets = ['authorization', 'cookie', 'password', 'secret', 'token', 'html', 'text', 'raw', 'set-cookie']

/** The program's log. What lets somebody in, and what customers wrote, is never in it. */
export function createLog({ level, format }: LogOptions): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
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
  })
}
