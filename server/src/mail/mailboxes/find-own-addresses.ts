import type { Ctx } from '#kernel/ctx.ts'
import { findRecipients } from './find-recipients.ts'

/** Which of the addresses are ours, in any environment of this desk. A plus-address is the mailbox it leads to. */
export async function findOwnAddresses(ctx: Ctx, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const recipients = await findRecipients(ctx, addresses)
  return new Set(recipients.map(({ address }) => address))
}
