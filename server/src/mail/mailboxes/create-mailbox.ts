import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { sqlStateOf } from '#platform/database.ts'
import { conflict } from '#platform/refused.ts'
import type { Mailbox } from './find-mailbox.ts'

export const CreateMailbox = z.object({
  address: EmailAddress,
  name: z.string().trim().min(1).max(100),
  isDefault: z.boolean().default(false),
})
export type CreateMailbox = z.input<typeof CreateMailbox>

const uniqueViolation = '23505'

/** An address that we receive at and send from. It belongs to one environment of the desk. */
export async function createMailbox(ctx: Ctx, input: CreateMailbox): Promise<Mailbox> {
  const mailbox = { id: newId(), ...CreateMailbox.parse(input) }
  try {
    await inTransaction(ctx, async (tx) => {
      if (mailbox.isDefault) await tx.db.updateTable('mailboxes').set({ isDefault: false }).where('isDefault', '=', true).execute()
      await tx.db
        .insertInto('mailboxes')
        .values({ ...mailbox, createdAt: tx.now() })
        .execute()
      await tx.db
        .insertInto('mailboxAddresses')
        .values({ address: mailbox.address, environment: tx.environment.key, mailboxId: mailbox.id })
        .execute()
    })
  } catch (error) {
    if (sqlStateOf(error) === uniqueViolation) throw conflict('address_taken', `${mailbox.address} is a mailbox of this desk already.`)
    throw error
  }
  return mailbox
}
