import type { TelemetryInput } from '#licensing/telemetry/telemetry-input.ts'
import { chanceOf } from './chance.ts'
import { hardwareId, type LicensePlan, type Place } from './license-plan.ts'

/** What an app in the field did lately; days count back from when the load began. */
export interface UsePlan {
  readonly kind: 'activate' | 'verify' | 'tell'
  readonly daysAgo: number
  readonly key: string
  readonly identifier: string
  readonly name: string | null
  readonly version: string
  readonly address: string
  /** What it told. */
  readonly telemetry: Partial<TelemetryInput>
}

const versions = { PRO: ['8.2.3', '8.2.1', '8.1.4'], STU: ['8.2.3', '8.2.2'], SRV: ['8.2.3'], CWP: ['3.4.1', '3.4.0'] }
const crashes = [
  'Crash in layer export: out of memory',
  'Crash while printing: driver not found',
  'Crash at startup: font cache is damaged',
]

/**
 * The last two weeks of a license: it is verified where it is activated, apps tell how they are used, and what people write
 * about failed: no place left, time over, blocked, another machine than the activated one, a key read wrongly.
 */
export function planUse(license: LicensePlan): UsePlan[] {
  const { code, key, status, limit, places } = license
  const chance = chanceOf(`use ${key}`)
  const address = `203.0.113.${Math.round(chance.between(2, 250))}`
  const stranger: Place = { identifier: hardwareId(chance), name: null }
  const plan = (kind: UsePlan['kind'], place: Place, daysAgo: number, more: Partial<UsePlan> = {}): UsePlan => ({
    ...{ kind, daysAgo, key, ...place, version: chance.pick(versions[code]), address, telemetry: {} },
    ...more,
  })
  const tries = (kind: 'activate' | 'verify', place: Place, times: number, more: Partial<UsePlan> = {}) =>
    Array.from({ length: times }, (_, n) => plan(kind, place, chance.between(0.1, 1 + n), more))

  const used = places.flatMap((place) => {
    const starts = { dataType: 'numeric-single-value', dataGroup: 'starts', single: String(Math.round(chance.between(1, 30))) }
    const crash = { dataType: 'text', dataGroup: 'crash', text: chance.pick(crashes) }
    return [
      plan('verify', place, chance.between(7, 14)),
      plan('verify', place, chance.between(0.1, 6)),
      plan('tell', place, chance.between(0.1, 13), { telemetry: starts }),
      ...(chance.happens(0.15) ? [plan('tell', place, chance.between(0.1, 13), { telemetry: crash })] : []),
    ]
  })
  const isFull = status === 'active' && limit > 0 && places.length >= limit
  return [
    ...used,
    ...(isFull ? tries('activate', stranger, Math.round(chance.between(2, 5))) : []),
    ...(status === 'active' && chance.happens(0.25) ? tries('verify', stranger, 2) : []),
    ...(status === 'suspended' || status === 'revoked' ? tries('activate', stranger, 2) : []),
    ...(status === 'active' && chance.happens(0.15) ? tries('activate', stranger, 2, { key: misread(key) }) : []),
  ].toSorted((a, b) => b.daysAgo - a.daysAgo)
}

const misread = (key: string) => key.replaceAll('0', 'O').replace(/.$/, (last) => (last === 'X' ? 'K' : 'X'))
