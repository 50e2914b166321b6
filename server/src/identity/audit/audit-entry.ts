import { createHash } from 'node:crypto'
import * as z from 'zod'

export const AuditEntry = z.object({
  sequence: z.int(),
  occurredAt: z.date(),
  actor: z.object({ kind: z.string(), id: z.uuid().nullable(), name: z.string() }),
  environment: z.string().nullable(),
  action: z.string(),
  subjectId: z.uuid().nullable(),
  data: z.record(z.string(), z.unknown()),
  address: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** What the hash of an entry covers, besides the entry before it. */
export interface AuditContent {
  readonly occurredAt: Date
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string
  readonly environment: string | null
  readonly action: string
  readonly subjectId: string | null
  readonly data: unknown
  readonly address: string | null
}

/** Each hash covers the one before it: whoever changes or removes an entry breaks every later one. */
export function hashOfEntry(previousHash: Buffer | null, entry: AuditContent): Buffer {
  const { occurredAt, actorKind, actorId, actorName, environment, action, subjectId, data, address } = entry
  const content = [occurredAt.toISOString(), actorKind, actorId, actorName, environment, action, subjectId, inOrder(data), address]
  return createHash('sha256')
    .update(previousHash ?? '')
    .update(JSON.stringify(content))
    .digest()
}

// The database gives the keys of a JSON object back in another order than it was given.
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return members.map(([key, member]) => [key, inOrder(member)])
}
