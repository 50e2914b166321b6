import * as z from 'zod'
import { conflict } from '#platform/refused.ts'

/** What somebody wants to do to a license. `from` is what they saw: when it is another by then, nothing is done. */
export const WantedAction = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('raise_limit'),
    activationLimit: z.number().int().min(1).max(1_000_000),
    /** Until when; then the limit of before holds again. Null: for good. */
    until: z.coerce.date().nullable().default(null),
    from: z.number().int().optional(),
  }),
  z.object({ kind: z.literal('deactivate_devices'), activationIds: z.array(z.uuid()).min(1).max(100) }),
  z.object({ kind: z.literal('extend'), expiresAt: z.coerce.date(), from: z.coerce.date().nullable().optional() }),
  z.object({ kind: z.literal('suspend') }),
  z.object({ kind: z.literal('reinstate') }),
])
export type WantedAction = z.infer<typeof WantedAction>

/** What an action reads and writes of a license. */
export const ActedTerms = z.object({
  status: z.enum(['available', 'assigned', 'active', 'suspended', 'expired', 'revoked']),
  activationLimit: z.number().int(),
  expiresAt: z.coerce.date().nullable(),
  limitUntil: z.coerce.date().nullable(),
  limitAfterwards: z.number().int().nullable(),
})
export type ActedTerms = z.infer<typeof ActedTerms>

const changed = (message: string, terms: ActedTerms) => conflict('license_changed', message, { license: terms })

/** How a license stands after an action; refused when it makes no sense on how it stands now. */
export function termsAfterAction(before: ActedTerms, wanted: WantedAction, now: Date): ActedTerms {
  if (before.status === 'revoked') throw conflict('license_revoked', 'A license that was revoked stays so and is not changed.')

  switch (wanted.kind) {
    case 'raise_limit': {
      const { activationLimit, until, from } = wanted
      if (before.activationLimit === 0) throw changed('This license has no limit.', before)
      if (from !== undefined && from !== before.activationLimit) {
        throw changed(`Its limit is ${before.activationLimit} by now, not ${from}. Nothing was changed.`, before)
      }
      if (activationLimit <= before.activationLimit) throw changed(`Its limit is ${before.activationLimit} already.`, before)
      if (until && until <= now) throw conflict('time_is_past', 'That time is over already.')
      const limitAfterwards = until ? (before.limitAfterwards ?? before.activationLimit) : null
      return { ...before, activationLimit, limitUntil: until, limitAfterwards }
    }
    case 'extend': {
      const { expiresAt, from } = wanted
      if (from !== undefined && from?.getTime() !== before.expiresAt?.getTime()) {
        throw changed('Its term is another one by now. Nothing was changed.', before)
      }
      if (before.expiresAt === null) throw changed('This license does not expire.', before)
      if (expiresAt <= before.expiresAt || expiresAt <= now) throw changed('It lasts longer already, or that time is over.', before)
      return { ...before, expiresAt, status: before.status === 'expired' ? 'active' : before.status }
    }
    case 'suspend':
      if (before.status !== 'active' && before.status !== 'assigned') throw changed(`It is ${before.status} already.`, before)
      return { ...before, status: 'suspended' }
    case 'reinstate':
      if (before.status !== 'suspended') throw changed(`It is ${before.status}, not suspended.`, before)
      return { ...before, status: 'active' }
    case 'deactivate_devices':
      return before
  }
}

const longestExtension = 30 * 24 * 60 * 60_000

/**
 * Whether a role that acts within bounds may do it: raise a limit up to twice, extend by up to 30 days, deactivate (product
 * decision 4). `base` is how the license stood before what was done to it in the last 30 days, so that small steps do not
 * add up.
 */
export function isWithinBounds(wanted: WantedAction, base: Pick<ActedTerms, 'activationLimit' | 'expiresAt'>, now: Date): boolean {
  switch (wanted.kind) {
    case 'raise_limit':
      return wanted.activationLimit <= 2 * base.activationLimit
    case 'extend': {
      const since = Math.max(base.expiresAt?.getTime() ?? 0, now.getTime())
      return wanted.expiresAt.getTime() <= since + longestExtension
    }
    case 'deactivate_devices':
      return true
    case 'suspend':
    case 'reinstate':
      return false
  }
}
