import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problemFor } from '#platform/http-problems.ts'
import { answerApp } from './answer-app.ts'
import type { AppCode } from './app-answer.ts'

const codes: Record<string, AppCode> = {
  unknown_api_key: 100,
  inactive_api_key: 101,
  missing_permission: 102,
  wrong_address: 103,
  idempotency_key_reused: 162,
}
const codesByStatus: Record<number, AppCode> = { 401: 100, 404: 163, 409: 162, 429: 161 }

const codeOf = ({ code, status }: Problem): AppCode => codes[code] ?? codesByStatus[status] ?? (status >= 500 ? 199 : 160)

/** A "no" to an app, in the envelope of every other answer. */
export async function refuseApp(error: Error & { statusCode?: number; code?: string }, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemFor(error)
  if (problem.status >= 500) request.log.error({ err: error }, problem.detail)

  const { retryAfter, errors } = problem.facts ?? {}
  const wait = problem.status === 503 ? 5 : retryAfter
  if (wait !== undefined) reply.header('retry-after', String(wait))
  const answer = { code: codeOf(problem), result: errors === undefined ? {} : { errors }, signedBy: null }
  const text = await answerApp(request.ctx, answer, {
    client: request.headers['user-agent'],
    message: problem.detail,
    ...(wait !== undefined && { beside: { retry_after: wait } }),
    isRefusal: true,
  })
  return reply.code(problem.status).type('application/json; charset=utf-8').send(text)
}
