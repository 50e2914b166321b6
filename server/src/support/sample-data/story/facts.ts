import type { SampleCustomer } from '../scenarios/customers.ts'
import { sampleProducts } from '../scenarios/products.ts'
import type { Language } from '../scenarios/scenario.ts'
import type { Chance } from './chance.ts'
import { euros, timeIn } from './formats.ts'
import { asciiOf, hardwareId, type LicensePlan } from './license-plan.ts'
import type { Facts } from './wording.ts'
import { day } from './working-hours.ts'

export interface FactsOf {
  readonly customer: SampleCustomer
  readonly license: LicensePlan | null
  readonly language: Language
  readonly createdAt: number
  readonly beganAt: number
}

/** Everything that the texts of one ticket can name; chosen once, so that they do not contradict each other. */
export function factsOf({ customer, license, language, createdAt, beganAt }: FactsOf, chance: Chance): Facts {
  const date = (time: number) => timeIn(language, time, 'day')
  const number = (least: number, most: number) => Math.round(chance.between(least, most))

  const year = new Date(createdAt).getUTCFullYear()
  const [place, otherPlace] = chance.shuffled(license?.places ?? [])
  const domain = customer.email.slice(customer.email.indexOf('@') + 1)
  const machine = (index: number) => `WS-${asciiOf(customer.city).toUpperCase().slice(0, 6)}-${String(index).padStart(2, '0')}`
  const expired = license?.expiredDaysAgo ?? null
  const order = number(20_000, 59_000)

  return {
    company: customer.company,
    city: customer.city,
    domain,
    product: sampleProducts.find(({ code }) => code === license?.code)?.name ?? chance.pick(['Contour Pro', 'Contour Studio']),
    key: license?.key ?? '',
    mistypedKey: (license?.key ?? '').replaceAll('0', 'O').replaceAll('1', 'I'),
    limit: String(license?.limit ?? 5),
    used: String(license?.places.length ?? 0),
    machine: place?.name ?? machine(number(1, 9)),
    oldMachine: otherPlace?.name ?? place?.name ?? machine(number(10, 29)),
    hardwareId: place?.name ? place.identifier : hardwareId(chance),
    site: license?.code === 'CWP' ? (place?.identifier ?? `www.${domain}`) : `www.${domain}`,
    version: chance.pick(['8.2.1', '8.2.2', '8.2.3', '8.1.4']),
    pluginVersion: chance.pick(['3.4.0', '3.4.1']),
    nextPluginVersion: '3.4.2',
    os: chance.pick(['Windows 11 24H2', 'Windows 11 23H2', 'Windows 10 22H2', 'macOS 15.1']),
    serverOs: chance.pick(['Windows Server 2022', 'Debian 12', 'Ubuntu 24.04']),
    seats: String(number(3, 24)),
    votes: String(number(8, 60)),
    monthly: euros(language, number(29, 79) * 100 + 90),
    amount: euros(language, number(12, 240) * 1000 - 20),
    invoice: `INV-${year}-${number(1000, 4999)}`,
    order: `PO-${order}`,
    secondOrder: `PO-${order + 1}`,
    vatNumber: `EU${number(100_000_000, 999_999_999)}`,
    postalCode: String(number(10_000, 98_999)),
    today: new Date(createdAt).toISOString().slice(0, 10),
    soon: date(createdAt + number(4, 9) * day),
    paidOn: date(createdAt - number(9, 20) * day),
    boughtIn: timeIn(language, beganAt - (license?.boughtDaysAgo ?? 400) * day, 'month'),
    expiredOn: date(expired === null ? createdAt - day : Math.min(createdAt - day, beganAt - expired * day)),
  }
}
