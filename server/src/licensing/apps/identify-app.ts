import type { FastifyRequest } from 'fastify'
import type { Environments, OpenEnvironment } from '#environments/open-environments.ts'
import { findApiKey } from '#identity/api-keys/find-api-key.ts'
import { isEndedApiKey } from '#identity/api-keys/is-ended-api-key.ts'
import { type Actor, hasPermission, system } from '#kernel/actor.ts'
import type { Ctx, Services } from '#kernel/ctx.ts'
import { forbidden, Refused } from '#platform/refused.ts'
import type { KnownElsewhere } from '../telemetry/save-telemetry.ts'
import { takeApiKey } from './read-form.ts'

declare module 'fastify' {
  interface FastifyRequest {
    isKnownElsewhere: KnownElsewhere
  }
}

export interface AppMeans {
  readonly environments: Environments
  readonly services: Services
  /** Counts a request of a key; refuses those that are too many. */
  limit(keyId: string): Promise<void>
}

/** Until it is known who asks, a refusal is Production's. */
export function asNobody({ environments, services }: AppMeans) {
  return async (request: FastifyRequest): Promise<void> => {
    request.ctx = ctxFor(services, environments.production, system, request)
  }
}

/**
 * Which API key an app asks with, and so in which environment. Apps send it in a header, in the body or in the query; it
 * goes no further than here.
 */
export function identifyApp({ environments, services, limit }: AppMeans) {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.is404) return

    const { access } = request.routeOptions.config
    const secret = takeApiKey(request)
    if (access === 'public' && !secret) {
      request.ctx = ctxFor(services, openOf(nameIn(request)), system, request)
      return
    }

    const { db } = environments.platform
    const key = secret ? await findApiKey(db, secret) : null
    if (!key) {
      if (secret && (await isEndedApiKey(db, secret))) throw forbidden('inactive_api_key', 'This API key was revoked or has expired.')
      throw new Refused('not_signed_in', 'unknown_api_key', secret ? 'This API key does not exist.' : 'Send an API key.')
    }
    const here = openOf(key.environment)
    const actor: Actor = { kind: 'api_key', id: key.id, name: key.name, permissions: new Set(key.scopes) }
    request.ctx = ctxFor(services, here, actor, request)
    request.isKnownElsewhere = (keyHash) => isKnownOutside(here, keyHash)

    const may = access === 'public' || (access !== undefined && access !== 'agent' && hasPermission(actor, access))
    if (!may) throw forbidden('missing_permission', `This API key lacks the permission ${access}.`)
    await limit(key.id)
  }

  function openOf(name: string | undefined): OpenEnvironment {
    const open = name === undefined ? environments.production : environments.get(name)
    if (!open) throw new Refused('not_found', 'unknown_environment', 'There is no such environment.')
    return open
  }

  // Only whether there is one leaves the other environment, as a flag on what the app told.
  async function isKnownOutside(here: OpenEnvironment, keyHash: readonly Buffer[]): Promise<boolean> {
    const others = environments.all().filter(({ environment }) => environment.key !== here.environment.key)
    const found = others.map(({ db }) =>
      db
        .selectFrom('licenses')
        .select('id')
        .where('keyHash', 'in', [...keyHash])
        .executeTakeFirst(),
    )
    return (await Promise.all(found)).some((license) => license !== undefined)
  }
}

function nameIn({ headers, query }: FastifyRequest): string | undefined {
  const name = headers['keydesk-environment'] ?? (query as Record<string, unknown>).environment
  return typeof name === 'string' ? name : undefined
}

function ctxFor(services: Services, { db, environment }: OpenEnvironment, actor: Actor, request: FastifyRequest): Ctx {
  return { ...services, db, environment, actor, address: request.ip, log: services.log.child({ requestId: request.id }) }
}
