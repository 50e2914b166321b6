import type { LicenseStatus } from '#licensing/licenses/license.ts'
import { type SampleColleague, sampleColleagues } from '../scenarios/colleagues.ts'
import { type SampleCustomer, sampleCustomers } from '../scenarios/customers.ts'
import type { Language } from '../scenarios/scenario.ts'
import type { Chance } from './chance.ts'
import { type LicensePlan, planLicenses } from './license-plan.ts'
import type { Outline } from './outlines.ts'
import type { TicketPlan } from './ticket-plan.ts'
import { day } from './working-hours.ts'

/** Who plays in a ticket. */
export interface Cast {
  readonly customer: SampleCustomer
  readonly license: LicensePlan | null
  readonly language: Language
  readonly assignee: SampleColleague
  /** Who looks at it first and gives it to the assignee. */
  readonly dispatcher: SampleColleague
  /** Who is asked in notes. */
  readonly developer: SampleColleague
  readonly lead: SampleColleague
  readonly channel: TicketPlan['channel']
}

const licenses = planLicenses()
const [lead, ...team] = sampleColleagues as [SampleColleague, ...SampleColleague[]]
const developers = team.filter(({ role }) => role === 'developer')
const supporters = team.filter(({ role }) => role === 'support_agent')

export function castFor(outline: Outline, chance: Chance): Cast {
  const { scenario, newestAgo } = outline
  const language = scenario.language ?? 'en'
  const license = scenario.license ? licenseFor(outline, language, newestAgo, chance) : null
  const suited = sampleCustomers.filter((one) => (scenario.writtenBy ? one.email === scenario.writtenBy : speaks(one, language)))
  const customer = license?.customer ?? chance.pick(suited)

  const assignee = assigneeFor(scenario.category, language, chance)
  const isForDeveloper = assignee.role === 'developer'
  return {
    customer,
    license,
    language,
    assignee,
    dispatcher: isForDeveloper || chance.happens(0.5) ? lead : assignee,
    developer: chance.pick(developers.filter((one) => one !== assignee)),
    lead,
    channel: channelFor(outline, chance),
  }
}

const speaks = (customer: SampleCustomer, language: Language) => customer.language === language

function licenseFor({ scenario }: Outline, language: Language, ago: number, chance: Chance): LicensePlan {
  const { products, status, isFull } = scenario.license ?? {}
  const fits = ({ code, status: is, limit, places, customer }: LicensePlan) =>
    customer !== null &&
    speaks(customer, language) &&
    (!products || products.includes(code)) &&
    is === (status ?? ('active' satisfies LicenseStatus)) &&
    (!isFull || places.length === limit)

  const fitting = licenses.filter(fits)
  const expiredBefore = fitting.filter(({ expiredDaysAgo }) => status !== 'expired' || (expiredDaysAgo ?? 0) * day > ago)
  return chance.pick(expiredBefore.length > 0 ? expiredBefore : fitting)
}

function assigneeFor(category: string, language: Language, chance: Chance): SampleColleague {
  const able = supporters.filter(({ speaks: known }) => known.includes(language))
  if (language !== 'en') return chance.pick(able.filter(({ speaks: known }) => known.length > 1))
  return category === 'technical' && chance.happens(0.65) ? chance.pick(developers) : chance.pick(able)
}

function channelFor({ scenario, isUnassigned }: Outline, chance: Chance): TicketPlan['channel'] {
  const isCall = !isUnassigned && scenario.language === undefined && !scenario.turns[0]?.file && chance.happens(0.12)
  if (isCall) return 'agent'
  return chance.happens(0.25) ? 'portal' : 'mail'
}
