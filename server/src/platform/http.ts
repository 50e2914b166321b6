import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { answerWithProblem, problemOf } from './http-problems.ts'
import { compileSerializer, compileValidator } from './http-schemas.ts'
import type { Logger } from './log.ts'

export type Http = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

export interface HttpOptions {
  readonly log: Logger
  readonly trustedProxies: readonly string[]
}

const oneMegabyte = 1024 * 1024
export const largestUpload = 25 * oneMegabyte
const largestMail = 40 * oneMegabyte

/**
 * The HTTP server: one schema per route validates, types and documents; what is not in the answer's schema cannot
 * leave. Only JSON, uploads and raw mail are read, so that no odd Content-Type slips past the validation.
 */
export async function createHttp({ log, trustedProxies }: HttpOptions): Promise<Http> {
  const http = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: oneMegabyte,
    genReqId: () => randomUUID().slice(0, 13),
    routerOptions: { maxParamLength: 500, querystringParser: (text) => Object.fromEntries(manyByName(text)) },
    forceCloseConnections: true,
    requestTimeout: 120_000,
  }).withTypeProvider<ZodTypeProvider>()

  http.setValidatorCompiler(compileValidator)
  http.setSerializerCompiler(compileSerializer)

  http.removeAllContentTypeParsers()
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) => {
    try {
      done(null, text === '' ? undefined : JSON.parse(String(text)))
    } catch {
      done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400, code: 'not_json' }))
    }
  })
  http.addContentTypeParser('message/rfc822', { parseAs: 'buffer', bodyLimit: largestMail }, (_, body, done) => done(null, body))
  await http.register(multipart, { limits: { files: 1, fields: 0, fileSize: largestUpload, headerPairs: 50 }, throwFileSizeLimit: true })

  http.setErrorHandler(answerWithProblem)
  http.setNotFoundHandler((request, reply) =>
    problemOf(reply, request, { status: 404, code: 'not_found', detail: 'There is nothing here.' }),
  )
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.header('x-content-type-options', 'nosniff')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  http.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'error' : 'debug'
    request.log[level](
      { method: request.method, url: request.url.split('?')[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'Answered',
    )
  })

  return http
}

// A name given twice becomes a list, as in ?status=open&status=waiting.
function* manyByName(text: string): Generator<[string, string | string[]]> {
  const parameters = new URLSearchParams(text)
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name)
    yield [name, values.length === 1 ? String(values[0]) : values]
  }
}
