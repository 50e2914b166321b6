import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { isDatabaseAway, sqlStateOf } from './database.ts'
import { type Refusal, Refused } from './refused.ts'

const statusOf: Record<Refusal, number> = {
  invalid: 422,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  too_large: 413,
  unsupported: 415,
  unavailable: 503,
}

const titles: Record<number, string> = {
  400: 'Not understood',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported content type',
  422: 'Invalid input',
  429: 'Too many attempts',
  500: 'Something failed here',
  503: 'Not available',
  507: 'No space left',
}

export interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly facts?: Record<string, unknown>
}

/** RFC 9457 problem details: what is wrong, where, what is allowed. */
export const ProblemBody = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

export function problemOf(reply: FastifyReply, request: FastifyRequest, { status, code, detail, facts = {} }: Problem) {
  const body = { ...facts, type: 'about:blank', title: titles[status] ?? 'Refused', status, code, detail, requestId: request.id }
  return reply.code(status).header('content-type', 'application/problem+json').serializer(JSON.stringify).send(body)
}

export function answerWithProblem(
  error: Error & { statusCode?: number; code?: string; validation?: unknown },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const problem = problemFor(error)
  if (problem.status >= 500) request.log.error({ err: error }, problem.detail)
  if (problem.status === 503) reply.header('retry-after', '5')
  if (problem.status === 429 && problem.facts?.retryAfter) reply.header('retry-after', String(problem.facts.retryAfter))
  return problemOf(reply, request, problem)
}

/** What an error is to whoever asked: nothing of ours but what we say on purpose. */
export function problemFor(error: Error & { statusCode?: number; code?: string }): Problem {
  if (error instanceof Refused) return { status: statusOf[error.refusal], code: error.code, detail: error.message, facts: error.facts }
  if (error instanceof z.ZodError) {
    const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    return {
      status: 422,
      code: 'invalid_input',
      detail: errors[0] ? `${errors[0].path}: ${errors[0].message}` : 'Invalid input',
      facts: { errors },
    }
  }
  if (isDatabaseAway(error)) return { status: 503, code: 'database_away', detail: 'The database cannot be reached. Nothing was changed.' }
  if (sqlStateOf(error) === '57014')
    return { status: 503, code: 'too_slow', detail: 'This took too long and was stopped. Nothing was changed.' }
  if (error.code === 'ENOSPC')
    return { status: 507, code: 'no_space', detail: 'There is no space left to store this. Nothing was changed.' }

  const status = error.statusCode ?? 500
  if (status >= 500)
    return { status: 500, code: 'internal', detail: 'Something failed here. Nothing was changed. The request ID finds it in the log.' }
  return {
    status: status === 400 && error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? 415 : status,
    code: codeOf(error),
    detail: error.message,
  }
}

function codeOf({ code }: { code?: string }): string {
  if (!code) return 'refused'
  return code.replace(/^FST_(ERR_)?/, '').toLowerCase()
}
