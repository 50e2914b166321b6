import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { customerLicenses, LicenseLine } from '#licensing/licenses/customer-licenses.ts'
import { customerPurchases, Purchases } from '#licensing/licenses/customer-purchases.ts'
import { Failure, failedValidations } from '#licensing/licenses/failed-validations.ts'
import { LicenseStatus } from '#licensing/licenses/license.ts'
import { LicenseSnapshot } from '#licensing/licenses/license-snapshot.ts'
import { snapshotsOf } from '#licensing/licenses/snapshots-of.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'
import { ActionLine, actionsOf } from './actions-of.ts'
import { FoundKeyMark, keyMarksOf } from './key-marks-of.ts'
import { linksOf } from './ticket-licenses.store.ts'

export const ReadTicketLicenses = z.object({ ticket: TicketRef })
export type ReadTicketLicenses = z.infer<typeof ReadTicketLicenses>

const Source = z.enum(['detected', 'portal', 'app', 'manual'])

const LinkedLicense = LicenseLine.extend({
  /** How it came to the ticket; null: it is the customer's, and the ticket does not speak of it. */
  source: Source.nullable(),
  /** Of another customer, and an agent has said that it belongs here. */
  isConfirmed: z.boolean(),
  /** How it stood when the ticket came. */
  snapshot: LicenseSnapshot.nullable(),
})

export const TicketLicenses = z.object({
  /** Those that the ticket speaks of come first. */
  licenses: z.array(LinkedLicense),
  /** Of other customers, and nobody has said that they belong here. No more is told of them. */
  others: z.array(z.object({ id: z.uuid(), maskedKey: z.string(), product: z.string(), status: LicenseStatus })),
  keys: z.array(FoundKeyMark),
  failures: z.array(Failure),
  purchases: Purchases,
  isBlocked: z.boolean(),
  /** What was done and asked for in this ticket, the latest first. */
  actions: z.array(ActionLine),
})
export type TicketLicenses = z.infer<typeof TicketLicenses>

/** What a ticket is about in licenses, and what else of them its customer has. */
export async function readTicketLicenses(ctx: Ctx, { ticket: ref }: ReadTicketLicenses): Promise<TicketLicenses> {
  const ticket = await ticketByRef(ctx, ref)
    .innerJoin('customers', 'customers.id', 'tickets.customerId')
    .select(['tickets.id', 'tickets.customerId', 'customers.isBlocked'])
    .executeTakeFirst()
  if (!ticket) throw notFound('ticket')

  const [links, own, keys, purchases, actions] = await Promise.all([
    linksOf(ctx, ticket.id),
    customerLicenses(ctx, ticket.customerId),
    keyMarksOf(ctx, ticket),
    customerPurchases(ctx, ticket.customerId),
    actionsOf(ctx, { ticketId: ticket.id }),
  ])
  const isHere = (link: (typeof links)[number]) => link.customerId === ticket.customerId || link.confirmedBy !== null
  const snapshots = await snapshotsOf(
    ctx,
    links.map(({ licenseId }) => licenseId),
  )

  const linked = links.filter(isHere).flatMap((link) => {
    const now = snapshots.get(link.licenseId)
    const isConfirmed = link.customerId !== ticket.customerId
    const { licenseId: id, maskedKey, product } = link
    const about = { source: Source.parse(link.source), snapshot: LicenseSnapshot.nullable().parse(link.snapshot) }
    return now ? [{ id, maskedKey, product, ...now, ...about, isConfirmed }] : []
  })
  const rest = own.filter(({ id }) => !linked.some((one) => one.id === id))
  const licenses = [...linked, ...rest.map((line) => ({ ...line, source: null, isConfirmed: false, snapshot: null }))]
  const others = links
    .filter((link) => !isHere(link))
    .map(({ licenseId, maskedKey, product }) => {
      return { id: licenseId, maskedKey, product, status: snapshots.get(licenseId)?.status ?? ('available' as const) }
    })
  const failures = await failedValidations(
    ctx,
    licenses.map(({ id }) => id),
  )
  return { licenses, others, keys, failures, purchases, isBlocked: ticket.isBlocked, actions }
}
