import type { Ctx, Tx } from '#kernel/ctx.ts'
import type { LicenseSnapshot } from '#licensing/licenses/license-snapshot.ts'
import { conflict, notFound } from '#platform/refused.ts'

export interface NewLinks {
  readonly ticketId: string
  readonly source: 'detected' | 'portal' | 'app' | 'manual'
  readonly snapshots: ReadonlyMap<string, LicenseSnapshot>
}

/** Links licenses to a ticket as they stand now; which of them are new there. */
export async function insertLinks(tx: Tx, { ticketId, source, snapshots }: NewLinks): Promise<string[]> {
  if (snapshots.size === 0) return []
  const links = [...snapshots].map(([licenseId, snapshot]) => ({ ticketId, licenseId, source, snapshot: JSON.stringify(snapshot) }))
  const rows = await tx.db
    .insertInto('ticketLicenses')
    .values(links.map((link) => ({ ...link, createdAt: tx.now() })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('licenseId')
    .execute()
  return rows.map(({ licenseId }) => licenseId)
}

/** The licenses that a ticket, or one that was merged into it, is about; those that were found first come first. */
export async function linksOf(ctx: Ctx, ticketId: string) {
  return ctx.db
    .selectFrom('ticketLicenses')
    .innerJoin('licenses', 'licenses.id', 'ticketLicenses.licenseId')
    .innerJoin('products', 'products.id', 'licenses.productId')
    .select(['licenseId', 'source', 'confirmedBy', 'snapshot', 'licenses.customerId', 'licenses.maskedKey', 'products.name as product'])
    .where((eb) =>
      eb.or([
        eb('ticketId', '=', ticketId),
        eb('ticketId', 'in', eb.selectFrom('tickets').select('tickets.id').where('tickets.mergedIntoId', '=', ticketId)),
      ]),
    )
    .orderBy('ticketLicenses.createdAt')
    .orderBy('licenseId')
    .limit(50)
    .execute()
}

interface Of {
  readonly id: string
  readonly customer: { readonly id: string }
}

/** A license that may be read and changed in this ticket: the customer's own, or one that an agent has confirmed. */
export async function requireLicenseOf(ctx: Ctx, { id, customer }: Of, licenseId: string): Promise<void> {
  const license = await ctx.db.selectFrom('licenses').select('customerId').where('id', '=', licenseId).executeTakeFirst()
  if (license?.customerId === customer.id) return
  const link = (await linksOf(ctx, id)).find((one) => one.licenseId === licenseId)
  if (!license || !link) throw notFound('license')
  if (link.confirmedBy === null) {
    throw conflict('not_this_customers', "This is not this customer's license. Confirm first that it belongs here.")
  }
}

/** What was done or asked for in this ticket; of others nothing is known here. */
export async function requireActionOf(tx: Tx, ticketId: string, actionId: string): Promise<void> {
  const action = await tx.db
    .selectFrom('licenseActions')
    .leftJoin('tickets', 'tickets.id', 'licenseActions.ticketId')
    .select(['licenseActions.ticketId', 'tickets.mergedIntoId'])
    .where('licenseActions.id', '=', actionId)
    .executeTakeFirst()
  if (!action || (action.ticketId !== ticketId && action.mergedIntoId !== ticketId)) throw notFound('action')
}
