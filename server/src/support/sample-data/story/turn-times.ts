import type { Turn } from '../scenarios/scenario.ts'
import type { Cast } from './cast.ts'
import type { Chance } from './chance.ts'
import type { Outline } from './outlines.ts'
import { atTheirDesk, atWork, day, hour, minute } from './working-hours.ts'

type Range = readonly [least: number, most: number]

const firstAnswer: Record<string, Range> = {
  critical: [4 * minute, 18 * minute],
  high: [20 * minute, 2.5 * hour],
  normal: [40 * minute, 7 * hour],
  low: [2 * hour, 20 * hour],
}
const urgent: Record<Turn['by'], Range> = {
  customer: [3 * minute, 25 * minute],
  agent: [5 * minute, 40 * minute],
  note: [2 * minute, 8 * minute],
}
const usual: Record<Turn['by'], Range> = {
  customer: [25 * minute, 26 * hour],
  agent: [25 * minute, 6 * hour],
  note: [5 * minute, 50 * minute],
}
const longest = 89.5 * day
const step = 3 * hour

/**
 * When each turn was taken: people answer while they are at work, and the newest turn is as old as the outline says,
 * or a little older. A customer who waits for us has written exactly then, at whatever hour.
 */
export function turnTimes(turns: readonly Turn[], outline: Outline, cast: Cast, beganAt: number, chance: Chance): number[] {
  const { scenario, newestAgo, status } = outline
  const isUrgent = scenario.priority === 'critical'
  const newest = beganAt - newestAgo
  const isPinned = (status === 'open' || status === 'in_progress') && turns.at(-1)?.by === 'customer'
  const waits = turns.map((_, index) => (index === 0 ? 0 : waitBefore(turns, index, scenario.priority, chance)))

  if (isPinned && turns.length === 1) return [newest]
  for (const pace of [1, 0.4, 0.15]) {
    for (let start = newest - waits.reduce((sum, wait) => sum + wait * pace, 0); start > beganAt - longest; start -= step) {
      const times = runFrom(
        start,
        turns,
        waits.map((wait) => wait * pace),
        cast,
        isUrgent,
      )
      if (isPinned && (times.at(-2) ?? 0) <= newest - 10 * minute) return [...times.slice(0, -1), newest]
      if (!isPinned && (times.at(-1) ?? 0) <= newest) return times
    }
  }
  throw new Error(`${scenario.key} does not fit into the time there is`)
}

function waitBefore(turns: readonly Turn[], index: number, priority: string, chance: Chance): number {
  const turn = turns[index] as Turn
  const before = turns.slice(0, index)
  const isFirst = turn.by === 'agent' && !before.some(({ by }) => by === 'agent')
  const [least, most] = isFirst ? (firstAnswer[priority] as Range) : (priority === 'critical' ? urgent : usual)[turn.by]
  // What was promised takes its time.
  const isAfterPromise = turn.by === 'agent' && priority !== 'critical' && before.some(({ leaves }) => leaves === 'keep')
  return chance.between(least, most) * (isAfterPromise ? 5 : 1)
}

function runFrom(
  start: number,
  turns: readonly Turn[],
  waits: readonly number[],
  { customer, assignee }: Cast,
  isUrgent: boolean,
): number[] {
  let time = start
  return turns.map(({ by }, index) => {
    time += waits[index] ?? 0
    // What is urgent waits for nobody's working hours.
    if (!isUrgent) time = by === 'customer' ? atTheirDesk(time, customer) : atWork(time, assignee)
    return time
  })
}
