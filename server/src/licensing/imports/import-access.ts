import { type Agent, hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { forbidden } from '#platform/refused.ts'
import type { ImportKind } from './import.ts'

/** Agents import; licenses only who may create them. */
export function requireImporter({ actor }: Ctx, kind: ImportKind): Agent {
  if (actor.kind !== 'agent') throw forbidden('agents_only', 'Only agents import files; programs put what they know one by one.')
  const wanted = kind === 'licenses' ? 'licenses:manage' : 'customers:manage'
  if (!hasPermission(actor, wanted)) throw forbidden('import_not_allowed', 'Your role does not allow importing these.')
  return actor
}
