import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { invalid, Refused } from '#platform/refused.ts'
import { Password } from '../agents/agent.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { verifyPassword } from './agent-auth.ts'
import { setPassword } from './set-password.ts'
import { type SignInMeans, signIn } from './sign-in.ts'

export const ChangePassword = z.object({ current: z.string().max(1000), password: Password })
export type ChangePassword = z.infer<typeof ChangePassword>

/** A new password by whoever knows the old one. They are signed out everywhere but here, where the answered cookie lets them go on. */
export async function changePassword(ctx: Ctx, { current, password }: ChangePassword, means: SignInMeans): Promise<{ cookie: string }> {
  const { actor } = ctx
  const { attempts, address } = means
  if (actor.kind !== 'agent') throw new Refused('forbidden', 'agents_only', 'Only agents are somebody here.')
  await attempts.count(actor.email, address)

  const account = await ctx.db
    .selectFrom('agentAccounts')
    .select('password')
    .where('agentId', '=', actor.id)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  const isRight = account?.password ? await verifyPassword({ hash: account.password, password: current }) : false
  if (!isRight) throw invalid('current', 'This is not your password.')

  await inTransaction(ctx, async (tx) => {
    await setPassword(tx, actor.id, password)
    await recordAudit(tx, { action: 'agent.password_changed', subjectId: actor.id })
  })
  await attempts.forget(actor.email, address)
  return signIn(ctx, { email: actor.email, password }, means)
}
