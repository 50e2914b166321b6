import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { Refused } from '#platform/refused.ts'
import { Password } from '../agents/agent.ts'
import { redeemAccessLink } from './redeem-access-link.ts'
import { setPassword } from './set-password.ts'

export const RedeemPasswordLink = z.object({ token: z.string().max(200), password: Password })
export type RedeemPasswordLink = z.infer<typeof RedeemPasswordLink>

/** A new password by a link from a mail, which works once. */
export async function redeemPasswordLink(ctx: Ctx, { token, password }: RedeemPasswordLink): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const link = await redeemAccessLink(tx, 'password', token)
    if (!link?.agentId) throw new Refused('not_found', 'unknown_token', 'This link was used already, or is too old. Ask for a new one.')
    await setPassword(tx, link.agentId, password)
  })
}
