import type { Ctx } from '#kernel/ctx.ts'

/** Which of the addresses are ours, in any environment of this desk. A plus-address is the mailbox it leads to. */
export async function findOwnAddresses(ctx: Ctx, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = addresses.map((address) => ({
    address,
    mailbox: address
      .trim()
      .toLowerCase()
      .replace(/\+[^@]*(?=@[^@]*$)/, ''),
  }))
  const plain = [...new Set(asked.flatMap(({ address, mailbox }) => [address.trim().toLowerCase(), mailbox]))]
  if (plain.length === 0) return new Set()

  const rows = await ctx.db.selectFrom('mailboxAddresses').select('address').where('address', 'in', plain).execute()
  const ours = new Set(rows.map(({ address }) => address))
  return new Set(
    asked.filter(({ address, mailbox }) => ours.has(mailbox) || ours.has(address.trim().toLowerCase())).map(({ address }) => address),
  )
}
