import type { TicketStatus } from '../../tickets/ticket.ts'
import { activationScenarios } from '../scenarios/activation-scenarios.ts'
import { billingScenarios } from '../scenarios/billing-scenarios.ts'
import { frenchScenarios } from '../scenarios/french-scenarios.ts'
import { generalScenarios } from '../scenarios/general-scenarios.ts'
import { germanScenarios } from '../scenarios/german-scenarios.ts'
import { installationScenarios } from '../scenarios/installation-scenarios.ts'
import { licenseScenarios } from '../scenarios/license-scenarios.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { serverScenarios } from '../scenarios/server-scenarios.ts'
import { technicalScenarios } from '../scenarios/technical-scenarios.ts'
import { type Chance, chanceOf } from './chance.ts'
import { day, hour, minute } from './working-hours.ts'

/** How far a ticket has come. */
export interface Outline {
  readonly scenario: Scenario
  readonly status: TicketStatus
  /** How many turns of the scenario have been taken. */
  readonly turns: number
  /** How long ago the newest of them was; what a customer waits for is that old to the minute. */
  readonly newestAgo: number
  /** Nobody has taken it yet. */
  readonly isUnassigned?: boolean
  /** It has been given to the owner of the desk. */
  readonly isForOwner?: boolean
  /** The owner has not seen its newest message. */
  readonly isUnread?: boolean
}

const scenarios = [
  ...activationScenarios,
  ...licenseScenarios,
  ...billingScenarios,
  ...technicalScenarios,
  ...installationScenarios,
  ...serverScenarios,
  ...generalScenarios,
  ...germanScenarios,
  ...frenchScenarios,
]

function scenario(key: string): Scenario {
  const found = scenarios.find((one) => one.key === key)
  if (!found) throw new Error(`There is no scenario ${key}`)
  return found
}

/** What waits for an answer when somebody looks in for the first time: the top of the list. */
const waitingForUs: readonly [key: string, turns: number, ago: number, how?: 'unassigned' | 'owner'][] = [
  ['validation-503', 1, 4 * minute, 'unassigned'],
  ['server-down', 1, 22 * minute, 'unassigned'],
  ['new-workstations', 3, 26 * minute, 'owner'],
  ['offline-activation', 1, 38 * minute, 'unassigned'],
  ['vat-number', 3, 51 * minute, 'owner'],
  ['crash-export', 1, 72 * minute],
  ['floating-seats', 3, 95 * minute],
  ['new-laptop', 1, 2.2 * hour, 'unassigned'],
  ['contractor-seat', 3, 2.9 * hour, 'owner'],
  ['block-editor', 3, 4.4 * hour],
  ['de-rechnung', 1, 5.6 * hour, 'unassigned'],
  ['saml-attribute', 1, 7.5 * hour, 'unassigned'],
  ['supplier-number', 1, 19 * hour, 'unassigned'],
  ['key-not-recognised', 1, 27 * hour],
]
const unreadWaiting = 9

const inProgress = 16
const keptOpen = 4
const waiting = 32
const resolved = 34
const closed = 200

/** Three hundred tickets: most of them long done, some in work, fourteen that wait for an answer. */
export function planOutlines(): Outline[] {
  const chance = chanceOf('outlines')
  const deal = dealer(chance)
  const outlines: Outline[] = waitingForUs.map(([key, turns, newestAgo, how], index) => ({
    scenario: scenario(key),
    status: turns > 1 ? 'in_progress' : 'open',
    turns,
    newestAgo,
    isUnassigned: how === 'unassigned',
    isForOwner: how === 'owner',
    isUnread: index < unreadWaiting,
  }))
  const add = (count: number, outline: (index: number) => Outline) => {
    for (let index = 0; index < count; index++) outlines.push(outline(index))
  }

  add(inProgress, (index) => answered(deal, 'in_progress', { newestAgo: chance.between(1 * hour, 4 * day), isForOwner: index < 2 }))
  add(keptOpen, () => answered(deal, 'open', { newestAgo: chance.between(1 * hour, 2 * day) }))
  add(waiting, (index) => {
    const told = deal(({ turns }) => turns.some(({ leaves }) => leaves === 'waiting'))
    const ends = told.turns.flatMap(({ leaves }, place) => (leaves === 'waiting' ? [place + 1] : []))
    return {
      scenario: told,
      status: 'waiting',
      turns: chance.pick(ends),
      newestAgo: chance.between(2 * hour, 9 * day),
      isForOwner: index < 4,
    }
  })
  add(resolved, () => whole(deal(), 'resolved', chance.between(1 * hour, 6.8 * day)))
  add(closed, (index) => whole(deal(), 'closed', (7.2 + (index / closed) * 74 + chance.between(0, 0.4)) * day))
  return outlines
}

type Deal = (fits?: (scenario: Scenario) => boolean) => Scenario

/** Deals the scenarios like cards: none comes again before all others had their turn. */
function dealer(chance: Chance): Deal {
  let deck: Scenario[] = []
  return (fits = () => true) => {
    if (!deck.some(fits)) deck = [...deck, ...chance.shuffled(scenarios)]
    const index = deck.findIndex(fits)
    const [dealt] = deck.splice(index, 1)
    if (!dealt) throw new Error('No scenario fits')
    return dealt
  }
}

/** Answered, and it is still for us to do something. */
function answered(deal: Deal, status: TicketStatus, rest: Pick<Outline, 'newestAgo' | 'isForOwner'>): Outline {
  const told = deal(({ turns, priority }) => priority !== 'critical' && turns.some(({ leaves }) => leaves === 'keep'))
  return { scenario: told, status, turns: told.turns.findIndex(({ leaves }) => leaves === 'keep') + 1, ...rest }
}

function whole(told: Scenario, status: TicketStatus, newestAgo: number): Outline {
  return { scenario: told, status, turns: told.turns.length, newestAgo }
}
