import { type LicensePlan, planLicenses } from './license-plan.ts'
import { planTickets } from './plan-tickets.ts'
import type { TicketPlan } from './ticket-plan.ts'

/** What is written in one transaction: small enough that nobody who works meanwhile waits for it. */
export type Step =
  | { readonly kind: 'team' }
  | { readonly kind: 'licenses'; readonly licenses: readonly LicensePlan[] }
  | { readonly kind: 'tickets'; readonly tickets: readonly TicketPlan[] }

const licensesEach = 10
const ticketsEach = 10
/** How many steps there are: the team, sixty licenses, three hundred tickets. */
export const stepCount = 1 + 60 / licensesEach + 300 / ticketsEach

let told: { readonly beganAt: number; readonly steps: readonly Step[] } | null = null

/** Everything that is to be written, in its order. It follows from the time alone, so a load goes on anywhere. */
export function sampleStory(beganAt: Date): readonly Step[] {
  if (told?.beganAt !== beganAt.getTime()) told = { beganAt: beganAt.getTime(), steps: tell(beganAt) }
  return told.steps
}

function tell(beganAt: Date): Step[] {
  return [
    { kind: 'team' },
    ...inParts(planLicenses(), licensesEach).map((licenses): Step => ({ kind: 'licenses', licenses })),
    ...inParts(planTickets(beganAt), ticketsEach).map((tickets): Step => ({ kind: 'tickets', tickets })),
  ]
}

function inParts<Item>(items: readonly Item[], each: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / each) }, (_, part) => items.slice(part * each, (part + 1) * each))
}
