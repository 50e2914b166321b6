import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { ApiKeyScope } from '#kernel/permissions.ts'

export const ApiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  /** How the key starts: enough to recognise it, too little to use it. */
  prefix: z.string(),
  environment: z.string(),
  scopes: z.array(ApiKeyScope),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>

export interface NewSecret {
  readonly secret: string
  readonly prefix: string
  readonly hash: Buffer
}

const shape = /^kd_[a-z0-9]{1,4}_[a-f0-9]{8}_[a-f0-9]{64}$/

/** `kd_prod_1a2b3c4d_…`: 256 random bits behind a start that says whose key it is and where it works. */
export function makeSecret(environmentKey: string): NewSecret {
  const prefix = `kd_${environmentKey.replaceAll('_', '').slice(0, 4)}_${randomBytes(4).toString('hex')}`
  const secret = `${prefix}_${randomBytes(32).toString('hex')}`
  return { secret, prefix, hash: hashOf(secret) }
}

/** The hash that a secret is kept as; null for a text that cannot be a key. */
export function hashOfSecret(secret: string): Buffer | null {
  return shape.test(secret) ? hashOf(secret) : null
}

// A fast hash is enough: a random secret of 256 bits cannot be guessed, unlike a password.
const hashOf = (secret: string) => createHash('sha256').update(secret).digest()
