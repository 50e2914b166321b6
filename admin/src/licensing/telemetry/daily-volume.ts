import type { TelemetrySummary } from './telemetry.queries.ts'

export interface DayOfVolume {
  readonly day: string
  readonly count: number
  readonly flagged: number
}

const dayMs = 24 * 60 * 60 * 1000

/** Every day up to today (UTC), also those on which nothing came; of one group, or of all. */
export function dailyVolume(
  volume: TelemetrySummary['volume'],
  { days, group, today }: { days: number; group: string | null; today: Date },
) {
  const names = Array.from({ length: days }, (_, back) => new Date(today.getTime() - (days - 1 - back) * dayMs).toISOString().slice(0, 10))
  const wanted = volume.filter((one) => group === null || one.group === group)
  return names.map((day): DayOfVolume => {
    const ofDay = wanted.filter((one) => one.day === day)
    return { day, count: sum(ofDay.map(({ count }) => count)), flagged: sum(ofDay.map(({ flagged }) => flagged)) }
  })
}

/** What came of each group, the most first. */
export function groupsOf(volume: TelemetrySummary['volume']) {
  const groups = [...Map.groupBy(volume, ({ group }) => group)].map(([group, days]) => ({
    group,
    count: sum(days.map(({ count }) => count)),
    flagged: sum(days.map(({ flagged }) => flagged)),
  }))
  return groups.toSorted((a, b) => b.count - a.count || a.group.localeCompare(b.group))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
