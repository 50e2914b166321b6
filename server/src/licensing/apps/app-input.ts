import * as z from 'zod'

const text = (max: number) =>
  z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().trim().max(max).refine(isStorable, 'It has a character that no text has.'))
    .nullish()
    .transform((given) => given || null)

const mostMetadata = 10_000
const key = z.string().trim().min(1).max(500)

/** What the app tells of the machine: an object, or one written as text in a form. */
const metadata = z
  .preprocess((given) => (typeof given === 'string' ? parsed(given) : given), z.record(z.string(), z.unknown()))
  .nullish()
  .transform((given) => given ?? {})
  .refine((given) => JSON.stringify(given).length <= mostMetadata, `It is longer than ${mostMetadata} characters.`)
  .refine((given) => !JSON.stringify(given).includes('\\u0000'), 'It has a character that no text has.')

/** PostgreSQL keeps every character but this one. */
function isStorable(text: string): boolean {
  return !text.includes('\u0000')
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return { text }
  }
}

/** Where a license is used: the name of a machine or a domain. */
export interface Place {
  readonly identifier: string
  /** What clients call it in an answer. */
  readonly as: 'hardware_id' | 'domain'
}

const domain = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i

/** A domain is the same in capitals; the id of a machine is what it is, letter by letter. */
export function placeOf(identifier: string, as?: Place['as']): Place {
  const isDomain = as === 'domain' || (as === undefined && domain.test(identifier))
  return isDomain ? { identifier: identifier.toLowerCase(), as: 'domain' } : { identifier, as: 'hardware_id' }
}

/** A license and where it is used, by all the names that client libraries have for these. What else they send is ignored. */
export const AppInput = z
  .looseObject({
    license_key: key,
    identifier: text(255).describe('The hardware id or domain. Also taken: hardwareId, hardware_id, domain.'),
    hardwareId: text(255),
    hardware_id: text(255),
    domain: text(255),
    product_id: text(200).describe('The id, code or external id of the product. The key of another product is invalid.'),
    productId: text(200),
    product_version: text(100).describe('Also taken: app_version, appVersion, version in metadata.'),
    app_version: text(100),
    appVersion: text(100),
    device_name: text(200).describe('What the machine is called, for people.'),
    metadata,
  })
  .transform((given) => ({
    licenseKey: given.license_key,
    place: placeIn(given),
    product: given.product_id ?? given.productId,
    appVersion: given.product_version ?? given.app_version ?? given.appVersion ?? versionIn(given.metadata),
    name: given.device_name,
    metadata: given.metadata,
  }))
export type AppInput = z.output<typeof AppInput>

type Names = Record<'identifier' | 'hardwareId' | 'hardware_id' | 'domain', string | null>

function placeIn({ identifier, hardwareId, hardware_id, domain: named }: Names): Place | null {
  if (identifier) return placeOf(identifier)
  const machine = hardwareId ?? hardware_id
  if (machine) return placeOf(machine, 'hardware_id')
  return named ? placeOf(named, 'domain') : null
}

function versionIn({ version }: Record<string, unknown>): string | null {
  return typeof version === 'string' && version !== '' ? version.slice(0, 100) : null
}
