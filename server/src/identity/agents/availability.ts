import * as z from 'zod'

export const Availability = z.enum(['available', 'away', 'offline'])
export type Availability = z.infer<typeof Availability>

/** Whether somebody takes work now: whoever was away until then is back by itself. */
export function isAvailable({ availability, awayUntil }: { availability: string; awayUntil: Date | null }, now: Date): boolean {
  return availabilityNow({ availability, awayUntil }, now) === 'available'
}

export function availabilityNow({ availability, awayUntil }: { availability: string; awayUntil: Date | null }, now: Date): Availability {
  const isBack = availability === 'away' && awayUntil !== null && awayUntil <= now
  return isBack ? 'available' : Availability.parse(availability)
}
