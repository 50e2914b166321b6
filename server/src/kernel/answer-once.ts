import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Http } from '#platform/http.ts'
import { conflict, Refused } from '#platform/refused.ts'
import { type Claim, claimKey, finishClaim, markEffect, releaseClaim } from './answer-claims.ts'
import { hashOfRequest, keyIn } from './answer-key.ts'
import './route-access.ts'

const changes = new Set(['POST', 'PATCH', 'DELETE'])
const mostKept = 1024 * 1024

/**
 * A request that names an `Idempotency-Key` takes effect once in 24 hours: repeated, it gets the answer of the first
 * time (draft-ietf-httpapi-idempotency-key-header). Register it after what finds out who asks.
 */
export function answerOnce(http: Http): void {
  const claims = new WeakMap<FastifyRequest, Claim>()

  http.addHook('preHandler', async (request, reply) => {
    const { ctx } = request
    const key = keyIn(request.headers['idempotency-key'])
    if (key === null || !changes.has(request.method) || !isReadInFull(request) || ctx?.actor.id == null) return

    const outcome = await claimKey(ctx, { actorId: ctx.actor.id, key, requestHash: hashOfRequest(request) })
    switch (outcome.is) {
      case 'ours':
        claims.set(request, outcome.claim)
        // What is published is the effect, so the claim learns of it in the same transaction.
        request.ctx = {
          ...ctx,
          outbox: async (tx, happenings) => {
            await markEffect(tx, outcome.claim)
            await ctx.outbox(tx, happenings)
          },
        }
        return
      case 'answered':
        return repeat(reply, outcome)
      case 'answer_lost':
        throw conflict(
          'already_done',
          'This request was carried out. Its answer was not kept: read the current state instead of repeating it.',
        )
      case 'running':
        reply.header('retry-after', '1')
        throw conflict('request_in_progress', 'The same request is being carried out.')
      case 'other_request':
        throw new Refused('invalid', 'idempotency_key_reused', 'This Idempotency-Key belongs to another request.')
    }
  })

  http.addHook('onSend', async (request, reply, payload) => {
    const claim = claims.get(request)
    if (!claim) return
    // Once: an error in here is answered too, and comes by again.
    claims.delete(request)

    if (reply.statusCode >= 500) await releaseClaim(request.ctx, claim)
    else await finishClaim(request.ctx, claim, { status: reply.statusCode, body: keptOf(reply, payload) })
  })
}

// An upload is a stream that is not read yet, so there is nothing to tell it from another.
const isReadInFull = (request: FastifyRequest) => !request.headers['content-type']?.startsWith('multipart/')

function keptOf(reply: FastifyReply, payload: unknown): string | null {
  if (reply.statusCode === 204) return ''
  const isJson = /^application\/(problem\+)?json/.test(String(reply.getHeader('content-type')))
  const isKept = isJson && typeof payload === 'string' && payload.length <= mostKept && !reply.routeOptions.config.isAnswerSecret
  return isKept ? payload : null
}

function repeat(reply: FastifyReply, { status, body }: { status: number; body: string }) {
  reply.code(status).header('idempotency-replayed', 'true')
  if (body === '') return reply.send()
  return reply
    .header('content-type', status >= 400 ? 'application/problem+json' : 'application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(body)
}
