import type { LiveActivation } from '../activations/activate-license.ts'
import type { Place } from './app-input.ts'

/** An activation as client libraries hand it to the app. */
export function activationShown({ id, activatedAt }: LiveActivation, { as, identifier }: Place) {
  return { id, identifier, [as]: identifier, activated_at: activatedAt.toISOString() }
}
