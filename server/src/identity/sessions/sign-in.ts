import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { Refused } from '#platform/refused.ts'
import type { AgentAuth } from './agent-auth.ts'
import type { AttemptLimits } from './limit-attempts.ts'

export const SignIn = z.object({ email: z.string().trim().toLowerCase().max(254), password: z.string().max(1000) })
export type SignIn = z.infer<typeof SignIn>

export interface SignInMeans {
  readonly auth: AgentAuth
  readonly attempts: AttemptLimits
  readonly address: string
}

/** A new session: its agent and the cookie that carries it. Wrong password, no such agent, a deactivated one and one of sample data are told alike. */
export async function signIn(
  ctx: Ctx,
  { email, password }: SignIn,
  { auth, attempts, address }: SignInMeans,
): Promise<{ agentId: string; cookie: string }> {
  await attempts.count(email, address)

  const answer = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true }).catch((error: unknown) => {
    if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500) return null
    throw error
  })
  const cookie = answer?.headers.get('set-cookie')
  if (!answer || !cookie) throw wrongCredentials()

  const agentId = answer.response.user.id
  const { isActive, onlyIn } = await ctx.db
    .selectFrom('agents')
    .select(['isActive', 'onlyIn'])
    .where('id', '=', agentId)
    .executeTakeFirstOrThrow()
  if (!isActive || onlyIn !== null) {
    await ctx.db.deleteFrom('agentSessions').where('agentId', '=', agentId).execute()
    throw wrongCredentials()
  }

  await attempts.forget(email, address)
  return { agentId, cookie }
}

const wrongCredentials = () => new Refused('not_signed_in', 'wrong_credentials', 'The email address or the password is wrong.')
