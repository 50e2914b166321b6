import type { Ctx } from '#kernel/ctx.ts'

export interface OwnRecipient {
  /** As it was asked for. */
  readonly address: string
  readonly environment: string
  readonly mailboxId: string
}

/** The mailboxes that these addresses lead to, in any environment of this desk. A plus-address is the mailbox without it. */
export async function findRecipients(ctx: Ctx, addresses: readonly string[]): Promise<OwnRecipient[]> {
  const asked = addresses.map((address) => {
    const lower = address.trim().toLowerCase()
    return { address, lower, plain: lower.replace(/\+[^@]*(?=@[^@]*$)/, '') }
  })
  const names = [...new Set(asked.flatMap(({ lower, plain }) => [lower, plain]))]
  if (names.length === 0) return []

  const rows = await ctx.db.selectFrom('mailboxAddresses').selectAll().where('address', 'in', names).execute()
  const ours = new Map(rows.map((row) => [row.address, row]))
  return asked.flatMap(({ address, lower, plain }) => {
    const mailbox = ours.get(lower) ?? ours.get(plain)
    return mailbox ? [{ ...mailbox, address }] : []
  })
}
