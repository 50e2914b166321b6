import { describe, expect, test } from 'vitest'
import { sampleCustomers } from '../scenarios/customers.ts'
import { planLicenses } from './license-plan.ts'
import { planTickets } from './plan-tickets.ts'
import { sampleStory, stepCount } from './sample-story.ts'
import { day } from './working-hours.ts'

const tuesday = new Date('2026-11-24T09:00:00Z')
const times = [
  ['a Tuesday morning', tuesday],
  ['a Saturday night', new Date('2026-11-21T23:30:00Z')],
  ['the turn of a year', new Date('2027-01-01T00:00:00Z')],
] as const

describe('the story of the sample data', () => {
  test('is the same each time', () => {
    expect(planTickets(tuesday)).toEqual(planTickets(tuesday))
    expect(planLicenses()).toEqual(planLicenses())
  })

  test('tells the same tickets at another time', () => {
    const told = (beganAt: Date) =>
      planTickets(beganAt).map(({ customer, channel, acts }) => [customer.email, channel, ...acts.map(({ kind }) => kind)].join())
    for (const [, beganAt] of times) expect(told(beganAt).toSorted()).toEqual(told(tuesday).toSorted())
  })

  test('has forty customers, sixty licenses and three hundred tickets, in as many steps as it says', () => {
    expect(sampleCustomers).toHaveLength(40)
    expect(planLicenses()).toHaveLength(60)
    expect(planTickets(tuesday)).toHaveLength(300)
    expect(sampleStory(tuesday)).toHaveLength(stepCount)
  })

  test.each(times)('happens within ninety days before %s, each ticket in order', (_, beganAt) => {
    for (const { subject, acts } of planTickets(beganAt)) {
      const at = acts.map((act) => act.at)
      expect(at, subject).toEqual(at.toSorted((a, b) => a - b))
      expect(at[0], subject).toBeGreaterThan(beganAt.getTime() - 90 * day)
      expect(at.at(-1), subject).toBeLessThanOrEqual(beganAt.getTime())
    }
  })

  test('leaves nothing to be filled in, and names nobody who exists', () => {
    for (const { subject, customer, acts } of planTickets(tuesday)) {
      const said = [
        subject,
        ...acts.flatMap((act) => ('text' in act ? [act.text, ...(act.file && 'lines' in act.file ? act.file.lines : [])] : [])),
      ]
      for (const text of said) expect(text).not.toMatch(/\{@?[a-zA-Z]+\}|\[[^\]]*\||undefined|NaN/)
      expect(customer.email).toMatch(/\.example$/)
    }
  })

  test('has no two licenses with the same key', () => {
    expect(new Set(planLicenses().map(({ key }) => key)).size).toBe(60)
  })
})
