import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refused } from '#platform/refused.ts'

/** The key of a request: a quoted string by the draft, but most programs leave the quotes out. */
export function keyIn(header: string | string[] | undefined): string | null {
  if (header === undefined) return null
  const [, key] = /^"?([\x21\x23-\x7e]{1,200})"?$/.exec(String(header)) ?? []
  if (!key) throw new Refused('invalid', 'invalid_idempotency_key', 'An Idempotency-Key has 1 to 200 visible characters.')
  return key
}

/** What makes a request the same: where it goes, and its input after validation, in the order of the schema. */
export function hashOfRequest({ method, url, body }: FastifyRequest): Buffer {
  const hash = createHash('sha256').update(`${method} ${url}\n`)
  return (Buffer.isBuffer(body) ? hash.update(body) : hash.update(JSON.stringify(body) ?? '')).digest()
}
