import type { LicenseStatus } from '#licensing/licenses/license.ts'
import { newLicenseKey } from '#licensing/licenses/license-key.ts'
import { type SampleCustomer, sampleCustomers } from '../scenarios/customers.ts'
import { unsoldLicenses } from '../scenarios/products.ts'
import type { ProductCode } from '../scenarios/scenario.ts'
import { type Chance, chanceOf } from './chance.ts'

export interface Place {
  readonly identifier: string
  readonly name: string | null
}

/** A license as the sample data has it; days count back from when the load began. */
export interface LicensePlan {
  readonly code: ProductCode
  readonly key: string
  readonly customer: SampleCustomer | null
  readonly status: LicenseStatus
  readonly limit: number
  readonly boughtDaysAgo: number
  /** Negative when it is still to come; null when it never ends. */
  readonly expiredDaysAgo: number | null
  readonly places: readonly Place[]
}

/** How many days ago somebody became a customer: with their first license, or when they first asked. */
export function customerForDays(customer: SampleCustomer): number {
  return Math.max(91, ...planLicenses().flatMap((license) => (license.customer === customer ? [license.boughtDaysAgo] : [])))
}

/** Sixty licenses in every state; the same each time. */
export function planLicenses(): LicensePlan[] {
  const sold = sampleCustomers.flatMap((customer) => customer.owns.map((owned, index) => soldLicense(customer, owned, index)))
  const expired = sold.filter(({ status }) => status === 'expired')
  const spread = sold.map((license) =>
    license.status === 'expired' ? { ...license, expiredDaysAgo: 6 + 13 * expired.indexOf(license) } : license,
  )
  return [...spread, ...unsoldLicenses.map(unsoldLicense)]
}

function soldLicense(customer: SampleCustomer, owned: string, index: number): LicensePlan {
  const [code, status, places] = owned.split(' ') as [ProductCode, LicenseStatus, string]
  const [used = 0, limit = 1] = places.split('/').map(Number)
  const chance = chanceOf(`license ${customer.email} ${index}`)

  return {
    code,
    key: newLicenseKey(code, chance.bytes),
    customer,
    status,
    limit,
    boughtDaysAgo: Math.round(chance.between(120, 700)),
    expiredDaysAgo: chance.happens(0.3) ? null : -Math.round(chance.between(6, 330)),
    places: Array.from({ length: used }, (_, place) => placeOf(customer, code, place, chance)),
  }
}

function unsoldLicense(made: string, index: number): LicensePlan {
  const [code, limit] = made.split(' ') as [ProductCode, string]
  const key = newLicenseKey(code, chanceOf(`unsold ${index}`).bytes)
  return {
    code,
    key,
    customer: null,
    status: 'available',
    limit: Number(limit),
    boughtDaysAgo: 20 + index,
    expiredDaysAgo: null,
    places: [],
  }
}

function placeOf({ city, email }: SampleCustomer, code: ProductCode, index: number, chance: Chance): Place {
  const domain = email.slice(email.indexOf('@') + 1)
  if (code === 'CWP') return { identifier: index === 0 ? `www.${domain}` : `${chance.pick(siteNames)}-${index}.${domain}`, name: null }

  const site = asciiOf(city).toUpperCase().slice(0, 6)
  return { identifier: hardwareId(chance), name: `${chance.pick(machineKinds)}-${site}-${String(index + 1).padStart(2, '0')}` }
}

const siteNames = ['shop', 'plans', 'clients', 'blog', 'portal']
const machineKinds = ['WS', 'CAD', 'NB', 'PC']

export function asciiOf(text: string): string {
  return text.normalize('NFKD').replace(/[^a-z]/gi, '')
}

export function hardwareId(chance: Chance): string {
  const hex = Buffer.from(chance.bytes(6)).toString('hex').toUpperCase()
  return `HW-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`
}
