import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

// Without I, L, O and U: nobody reads a key aloud wrongly, and none spells a word.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 4
const perGroup = 4

/** A new key such as `PRO-7K2M-Q4XT-0V8B-9F3A`: 80 random bits behind the code of its product. */
export function newLicenseKey(productCode: string, random: (bytes: number) => Uint8Array = randomBytes): string {
  const characters = [...random(groups * perGroup)].map((byte) => alphabet[byte % alphabet.length])
  const parts = Array.from({ length: groups }, (_, index) => characters.slice(index * perGroup, (index + 1) * perGroup).join(''))
  return [productCode, ...parts].join('-')
}

/** A key as everybody means it: case, spaces and dashes do not matter. */
export function plainKey(key: string): string {
  return key.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** What a key is found by. Keyed, so that whoever reads the table cannot try keys against it. */
export function hashOfKey(key: string, secret: string): Buffer {
  return createHmac('sha256', derived(secret, 'license key hash')).update(plainKey(key)).digest()
}

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** The key as it is kept: readable only with the desk's secret, and only as the key of this license. */
export function sealKey(key: string, licenseId: string, secret: string): Buffer {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, derived(secret, 'license key encryption'), iv).setAAD(Buffer.from(licenseId))
  const sealed = Buffer.concat([sealing.update(key, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed])
}

/** The key again. Older secrets still open what they sealed. */
export function openKey(kept: Buffer, licenseId: string, secrets: readonly string[]): string {
  for (const secret of secrets) {
    const opening = createDecipheriv(cipher, derived(secret, 'license key encryption'), kept.subarray(0, ivBytes))
    opening.setAAD(Buffer.from(licenseId)).setAuthTag(kept.subarray(ivBytes, ivBytes + tagBytes))
    try {
      return Buffer.concat([opening.update(kept.subarray(ivBytes + tagBytes)), opening.final()]).toString('utf8')
    } catch {
      // Sealed with another secret.
    }
  }
  throw new Error(`The key of ${licenseId} was sealed with a secret that is not here any more`)
}

// Deriving takes as long as the rest of looking for a key; there are as many as the desk has secrets and purposes.
const derivedKeys = new Map<string, Buffer>()

function derived(secret: string, purpose: string): Buffer {
  const name = `${purpose} ${secret}`
  const known = derivedKeys.get(name) ?? Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
  derivedKeys.set(name, known)
  return known
}
