import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { keyShapesOf } from '#licensing/licenses/key-shapes-of.ts'
import { lookUpKeys } from '#licensing/licenses/look-up-keys.ts'
import { snapshotsOf } from '#licensing/licenses/snapshots-of.ts'
import { conflict, notFound, Refused } from '#platform/refused.ts'
import { TicketRef } from '../ticket.ts'
import { requireTicketAbility } from '../ticket-access.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { licenseLinked } from './ticket-license.events.ts'
import { insertLinks } from './ticket-licenses.store.ts'

export const LinkLicense = z.object({
  ticket: TicketRef,
  /** The whole key, however it is written. */
  key: z.string().trim().min(6).max(4_000),
})
export type LinkLicense = z.infer<typeof LinkLicense>

/** Links a license by hand, by its key. One of another customer shows no more than when the customer had written it. */
export async function linkLicense(ctx: Ctx, { ticket: ref, key }: LinkLicense): Promise<{ licenseId: string }> {
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ref)
    requireTicketAbility(tx.actor, 'note')
    const licenseId = await licenseWithKey(tx, key)
    const [linked] = await insertLinks(tx, { ticketId: ticket.id, source: 'manual', snapshots: await snapshotsOf(tx, [licenseId]) })
    if (!linked) throw conflict('linked_already', 'This license is linked already.')

    const { maskedKey } = await tx.db.selectFrom('licenses').select('maskedKey').where('id', '=', licenseId).executeTakeFirstOrThrow()
    const edit = new TicketEdit(ticket, tx.now())
    edit.say(licenseLinked, { licenseId, maskedKey })
    await saveEdit(tx, edit)
    return { licenseId }
  })
}

async function licenseWithKey(tx: Tx, key: string): Promise<string> {
  const found = await lookUpKeys(tx, key, await keyShapesOf(tx))
  const licenses = found.flatMap(({ license }) => license ?? [])
  if (licenses.length > 1) throw new Refused('invalid', 'several_keys', 'These are several keys. Link them one by one.')
  const [license] = licenses
  if (!license) throw notFound('license')
  return license.id
}
