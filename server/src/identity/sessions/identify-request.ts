import type { FastifyRequest } from 'fastify'
import type { Environments, OpenEnvironment } from '#environments/open-environments.ts'
import { type Actor, hasPermission, system } from '#kernel/actor.ts'
import type { Ctx, Services } from '#kernel/ctx.ts'
import { forbidden, Refused } from '#platform/refused.ts'
import { findApiKey } from '../api-keys/find-api-key.ts'
import { findSignedIn } from './find-signed-in.ts'
import { tokenInCookie } from './session-cookie.ts'

export interface IdentifyMeans {
  readonly environments: Environments
  readonly services: Services
  readonly secret: string
}

const readOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Who asks, in which environment, and whether they may call this route at all: the signed-in agent by cookie, a program
 * by API key. What a route does not say about its access is refused, and what a browser sends from another site too (T28).
 */
export function identifyRequest({ environments, services, secret }: IdentifyMeans) {
  const isSecure = services.baseUrl.startsWith('https://')

  return async (request: FastifyRequest): Promise<void> => {
    const { access } = request.routeOptions.config
    const wanted = wantedEnvironment(request)
    const here = environments.get(wanted ?? environments.production.environment.key)
    requireOwnOrigin(request, services.baseUrl)

    if (access === 'public') {
      if (!here) throw unknownEnvironment()
      request.ctx = ctxFor(services, here, system, request)
      return
    }

    const { actor, environmentKey } = await whoAsks(request)
    const there = environmentKey ? environments.get(environmentKey) : here
    if (!there) throw unknownEnvironment()
    if (wanted && wanted !== there.environment.key) throw forbidden('other_environment', 'This API key belongs to another environment.')
    request.ctx = ctxFor(services, there, actor, request)

    const may = access === 'agent' ? actor.kind === 'agent' : access !== undefined && hasPermission(actor, access)
    if (!may) throw forbidden('not_allowed', 'Your role does not allow this.')
  }

  async function whoAsks(request: FastifyRequest): Promise<{ actor: Actor; environmentKey?: string }> {
    const { authorization, cookie, origin } = request.headers
    if (authorization) {
      const key = /^Bearer /i.test(authorization) ? await findApiKey(environments.platform.db, authorization.slice(7).trim()) : null
      if (!key) throw new Refused('not_signed_in', 'unknown_api_key', 'This API key does not exist, was revoked, or has expired.')
      return { actor: { kind: 'api_key', id: key.id, name: key.name, permissions: new Set(key.scopes) }, environmentKey: key.environment }
    }

    const token = tokenInCookie(cookie, { isSecure, secret })
    const agent = token ? await findSignedIn(environments.platform.db, token) : null
    if (!agent) throw new Refused('not_signed_in', 'not_signed_in', 'Sign in first.')
    if (!readOnly.has(request.method) && !origin && request.headers['sec-fetch-site'] !== 'same-origin') {
      throw forbidden('no_origin', 'A change with a session needs the Origin header. Programs use an API key.')
    }
    return { actor: agent }
  }
}

function ctxFor(services: Services, { db, environment }: OpenEnvironment, actor: Actor, request: FastifyRequest): Ctx {
  return { ...services, db, environment, actor, address: request.ip, log: services.log.child({ requestId: request.id }) }
}

// Taken out of the query: which environment is asked is no input of the route.
function wantedEnvironment(request: FastifyRequest): string | undefined {
  const query = request.query as Record<string, unknown>
  const { environment } = query
  delete query.environment
  const header = request.headers['keydesk-environment']
  if (typeof header === 'string') return header
  return typeof environment === 'string' ? environment : undefined
}

function requireOwnOrigin({ method, headers }: FastifyRequest, baseUrl: string) {
  const { origin, host, authorization } = headers
  if (!origin || authorization || readOnly.has(method)) return
  const isOurs = URL.canParse(origin) && (origin === new URL(baseUrl).origin || new URL(origin).host === host)
  if (!isOurs) throw forbidden('other_origin', 'This request comes from another site.')
}

const unknownEnvironment = () => new Refused('not_found', 'unknown_environment', 'There is no such environment.')
