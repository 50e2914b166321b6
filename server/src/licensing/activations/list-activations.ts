import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'

export const ListActivations = z.object({
  license: z.uuid().optional(),
  customer: z.uuid().optional(),
  product: z.uuid().optional(),
  /** Whether the place is taken still. */
  isLive: z.stringbool().optional(),
  /** The identifier of a device, whole. */
  identifier: z.string().trim().min(1).max(255).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListActivations = z.infer<typeof ListActivations>

export const Activation = z.object({
  id: z.uuid(),
  /** The hardware id or domain. */
  identifier: z.string(),
  name: z.string().nullable(),
  appVersion: z.string().nullable(),
  address: z.string().nullable(),
  activatedAt: z.date(),
  lastSeenAt: z.date().nullable(),
  deactivatedAt: z.date().nullable(),
  license: z.object({ id: z.uuid(), maskedKey: z.string(), product: z.string() }),
  customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
})
export type Activation = z.infer<typeof Activation>

export const ActivationPage = z.object({ items: z.array(Activation), next: z.uuid().nullable() })
export type ActivationPage = z.infer<typeof ActivationPage>

/** Where licenses are or were used, the newest first. */
export async function listActivations(ctx: Ctx, filter: ListActivations): Promise<ActivationPage> {
  const { license, customer, product, isLive, identifier, after, limit } = filter
  let activations = ctx.db
    .selectFrom('activations')
    .innerJoin('licenses', 'licenses.id', 'activations.licenseId')
    .innerJoin('products', 'products.id', 'licenses.productId')
    .leftJoin('customers', 'customers.id', 'licenses.customerId')
    .select(['activations.id', 'activations.identifier', 'activations.name', 'activations.appVersion', 'activations.address'])
    .select(['activations.activatedAt', 'activations.lastSeenAt', 'activations.deactivatedAt'])
    .select(['licenses.id as licenseId', 'licenses.maskedKey', 'products.name as product'])
    .select(['customers.id as customerId', 'customers.name as customerName'])

  if (license) activations = activations.where('activations.licenseId', '=', license)
  if (customer) activations = activations.where('licenses.customerId', '=', customer)
  if (product) activations = activations.where('licenses.productId', '=', product)
  if (isLive !== undefined) activations = activations.where('activations.deactivatedAt', isLive ? 'is' : 'is not', null)
  if (identifier) activations = activations.where('activations.identifier', '=', identifier)
  if (after) {
    activations = activations.where(
      sql<SqlBool>`(activations.activated_at, activations.id) < (select last.activated_at, last.id from activations last where last.id = ${after})`,
    )
  }

  const rows = await activations
    .orderBy('activations.activatedAt', 'desc')
    .orderBy('activations.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(({ licenseId, maskedKey, product: name, customerId, customerName, ...row }) => ({
    ...row,
    license: { id: licenseId, maskedKey, product: name },
    customer: customerId ? { id: customerId, name: customerName ?? '' } : null,
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
