import type { Ctx } from '#kernel/ctx.ts'

export interface Mailbox {
  readonly id: string
  readonly address: string
  readonly name: string
  readonly isDefault: boolean
}

/** The mailbox of that id or address, or the one that mails go out from when nothing says another. */
export async function findMailbox(ctx: Ctx, which: { id: string } | { address: string } | 'default'): Promise<Mailbox | undefined> {
  const mailboxes = ctx.db.selectFrom('mailboxes').select(['id', 'address', 'name', 'isDefault'])

  if (which === 'default') return mailboxes.orderBy('isDefault', 'desc').orderBy('createdAt').limit(1).executeTakeFirst()
  if ('id' in which) return mailboxes.where('id', '=', which.id).executeTakeFirst()
  return mailboxes.where('address', '=', which.address.trim().toLowerCase()).executeTakeFirst()
}
