import type { SampleColleague } from '../scenarios/colleagues.ts'
import type { SampleCustomer } from '../scenarios/customers.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

const isWeekend = (time: number) => [0, 6].includes(new Date(time).getUTCDay())

/** That time when somebody is there who is there between these hours on weekdays, else when they come next. */
function whenThere(time: number, { from, until, ahead }: { from: number; until: number; ahead: number }): number {
  const local = time + ahead * hour
  const midnight = Math.floor(local / day) * day
  const [opens, closes] = [midnight + from * hour, midnight + until * hour]

  if (!isWeekend(local) && local < opens) return opens - ahead * hour + ((local - midnight) / (from * hour)) * 40 * minute
  if (!isWeekend(local) && local <= closes) return time
  return whenThere(midnight + day - ahead * hour + (local % hour), { from, until, ahead })
}

/** When a colleague gets round to it. */
export function atWork(time: number, { from, until }: SampleColleague): number {
  return whenThere(time, { from, until, ahead: 0 })
}

/** When a customer is at their desk. */
export function atTheirDesk(time: number, { ahead }: SampleCustomer): number {
  return whenThere(time, { from: 7.5, until: 19.5, ahead })
}
