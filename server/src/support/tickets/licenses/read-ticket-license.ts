import * as z from 'zod'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { LicenseSnapshot } from '#licensing/licenses/license-snapshot.ts'
import { LicenseDetail, readLicense } from '#licensing/licenses/read-license.ts'
import { HistoryEntry, readLicenseHistory } from '#licensing/licenses/read-license-history.ts'
import { AttemptLine, recentAttempts } from '#licensing/licenses/recent-attempts.ts'
import { notFound } from '#platform/refused.ts'
import { TicketRef, ticketKey } from '../ticket.ts'
import { ticketsVisibleTo } from '../ticket-access.ts'
import { ticketByRef } from '../tickets.store.ts'
import { linksOf, requireLicenseOf } from './ticket-licenses.store.ts'

export const ReadTicketLicense = z.object({ ticket: TicketRef, license: z.uuid() })
export type ReadTicketLicense = z.infer<typeof ReadTicketLicense>

const ActivationLine = z.object({
  id: z.uuid(),
  name: z.string(),
  identifier: z.string(),
  appVersion: z.string().nullable(),
  activatedAt: z.date(),
  lastSeenAt: z.date().nullable(),
})

export const TicketLicense = z.object({
  license: LicenseDetail,
  /** The devices that hold a place, those last seen longest ago first. */
  activations: z.array(ActivationLine),
  attempts: z.array(AttemptLine),
  /** `ticket` is told of those that the reader may open. */
  history: z.array(HistoryEntry.extend({ ticket: z.string().nullable() })),
  snapshot: LicenseSnapshot.nullable(),
  /** What the reader may do: within the bounds of a role, or more. */
  abilities: z.object({ act: z.boolean(), actFreely: z.boolean(), reveal: z.boolean() }),
})
export type TicketLicense = z.infer<typeof TicketLicense>

const mostDevices = 200
const mostTold = 30

/** A license beside the conversation that is about it. Of another customer's only when an agent has confirmed it. */
export async function readTicketLicense(ctx: Ctx, { ticket: ref, license: id }: ReadTicketLicense): Promise<TicketLicense> {
  const ticket = await ticketByRef(ctx, ref).select(['tickets.id', 'tickets.customerId']).executeTakeFirst()
  if (!ticket) throw notFound('ticket')
  await requireLicenseOf(ctx, { id: ticket.id, customer: { id: ticket.customerId } }, id)

  const [license, activations, attempts, history, links, keys] = await Promise.all([
    readLicense(ctx, { license: id }),
    devicesOf(ctx, id),
    recentAttempts(ctx, id),
    readLicenseHistory(ctx, { license: id }),
    linksOf(ctx, ticket.id),
    ticketsOfActions(ctx, id),
  ])
  return {
    license,
    activations,
    attempts,
    history: history.slice(0, mostTold).map((entry) => ({ ...entry, ticket: keys.get(entry.id) ?? null })),
    snapshot: LicenseSnapshot.nullable().parse(links.find(({ licenseId }) => licenseId === id)?.snapshot ?? null),
    abilities: {
      act: hasPermission(ctx.actor, 'licenses:act'),
      actFreely: hasPermission(ctx.actor, 'licenses:act_freely'),
      reveal: hasPermission(ctx.actor, 'licenses:reveal'),
    },
  }
}

async function devicesOf(ctx: Ctx, licenseId: string) {
  const rows = await ctx.db
    .selectFrom('activations')
    .select(['id', 'name', 'identifier', 'appVersion', 'activatedAt', 'lastSeenAt'])
    .where('licenseId', '=', licenseId)
    .where('deactivatedAt', 'is', null)
    .orderBy((eb) => eb.fn.coalesce('lastSeenAt', 'activatedAt'))
    .orderBy('id')
    .limit(mostDevices)
    .execute()
  return rows.map((row) => ({ ...row, name: row.name ?? row.identifier }))
}

/** For which tickets it was done, by the id of the action. */
async function ticketsOfActions(ctx: Ctx, licenseId: string): Promise<Map<string, string>> {
  const rows = await ticketsVisibleTo(ctx)
    .innerJoin('licenseActions', 'licenseActions.ticketId', 'tickets.id')
    .select(['licenseActions.id', 'tickets.number'])
    .where('licenseActions.licenseId', '=', licenseId)
    .orderBy('licenseActions.createdAt', 'desc')
    .limit(mostTold)
    .execute()
  return new Map(rows.map(({ id, number }) => [id, ticketKey(ctx.environment.ticketPrefix, number)]))
}
