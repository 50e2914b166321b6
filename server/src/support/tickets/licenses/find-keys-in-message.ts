import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { keyShapesOf } from '#licensing/licenses/key-shapes-of.ts'
import { type FoundKey, lookUpKeys } from '#licensing/licenses/look-up-keys.ts'
import { nearestOwnKey } from '#licensing/licenses/nearest-own-key.ts'
import { snapshotsOf } from '#licensing/licenses/snapshots-of.ts'
import { TicketEdit } from '../ticket-edit.ts'
import { lockTicket, saveEdit } from '../tickets.store.ts'
import { type KeyPlace, keyTextsOf } from './key-texts-of.ts'
import { keysFound } from './ticket-license.events.ts'
import { insertLinks } from './ticket-licenses.store.ts'

export const FindKeysInMessage = z.object({ messageId: z.uuid() })
export type FindKeysInMessage = z.infer<typeof FindKeysInMessage>

interface PlacedKey extends FoundKey {
  readonly foundIn: KeyPlace
}

const mostKeys = 20

/**
 * Looks for license keys in what a customer wrote: the subject that they gave, the text, the text files. Each license that
 * is found is linked to the ticket as it stands now. Done twice it finds the same.
 */
export async function findKeysInMessage(ctx: Ctx, { messageId }: FindKeysInMessage): Promise<void> {
  const shapes = await keyShapesOf(ctx)
  if (shapes.length === 0) return
  const message = await keyTextsOf(ctx, messageId)
  if (!message) return

  const keys: PlacedKey[] = []
  for (const { foundIn, text } of message.texts) {
    if (keys.length < mostKeys)
      keys.push(...(await lookUpKeys(ctx, text, shapes)).map((key) => ({ ...key, foundIn, ...placed(text, key) })))
  }
  if (keys.length === 0) return
  await keepKeys(ctx, { messageId, ticketId: message.ticketId, keys: keys.slice(0, mostKeys) })
}

// The database counts characters, and JavaScript halves of them.
function placed(text: string, { start, length }: FoundKey) {
  return { start: [...text.slice(0, start)].length, length: [...text.slice(start, start + length)].length }
}

async function keepKeys(ctx: Ctx, { messageId, ticketId, keys }: { messageId: string; ticketId: string; keys: readonly PlacedKey[] }) {
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, ticketId)
    const { customer } = ticket
    const rows = []
    for (const [place, { foundIn, key, start, length, license, maskedKey, hash }] of keys.entries()) {
      const nearestLicenseId = license ? null : await nearestOwnKey(tx, { customerId: customer.id, key })
      const found = { foundIn, start, length, licenseId: license?.id ?? null, maskedKey, keyHash: hash, nearestLicenseId }
      rows.push({ ...found, messageId, place, ticketId: ticket.id })
    }
    const { numInsertedOrUpdatedRows: isNew } = await tx.db
      .insertInto('messageKeys')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (!isNew) return

    const ids = [...new Set(keys.flatMap(({ license }) => (license ? [license.id] : [])))]
    const linked = await insertLinks(tx, { ticketId: ticket.id, source: 'detected', snapshots: await snapshotsOf(tx, ids) })
    if (linked.length === 0) return
    const edit = new TicketEdit(ticket, tx.now())
    const maskedKeys = [...new Set(keys.filter(({ license }) => license && linked.includes(license.id)).map(({ maskedKey }) => maskedKey))]
    edit.say(keysFound, { maskedKeys })
    await saveEdit(tx, edit)
  })
}
