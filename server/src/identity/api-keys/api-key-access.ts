import { type Actor, type Agent, hasPermission } from '#kernel/actor.ts'
import { forbidden } from '#platform/refused.ts'

/** Keys are managed by people: a key that could make keys would outlive its own revocation. */
export function requireKeyManager(actor: Actor): Agent {
  if (actor.kind !== 'agent' || !hasPermission(actor, 'api_keys:manage')) {
    throw forbidden('not_allowed', 'Only agents who may manage API keys do this.')
  }
  return actor
}
