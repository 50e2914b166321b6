import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Agent as AgentActor } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { conflict, Refused } from '#platform/refused.ts'
import { addAgent } from '../agents/add-agent.ts'
import { AgentName, actorOf, Password } from '../agents/agent.ts'
import { redeemAccessLink } from '../sessions/redeem-access-link.ts'
import { setPassword } from '../sessions/set-password.ts'
import { readDesk } from './read-desk.ts'

export const SetUpDesk = z.object({
  deskName: z.string().trim().min(1).max(100),
  name: AgentName,
  email: EmailAddress,
  password: Password,
  supportAddress: EmailAddress,
})
export type SetUpDesk = z.infer<typeof SetUpDesk>

/** Names the desk and makes its first Super Admin; once. With a token it must be the one of the link, without one the operator asked. */
export async function setUpDesk(ctx: Ctx, { token, ...input }: SetUpDesk & { token: string | null }): Promise<AgentActor> {
  return inTransaction(ctx, async (tx) => {
    await sql`lock table platform.desk in exclusive mode`.execute(tx.db)
    if ((await readDesk(tx)).isSetUp) throw conflict('already_set_up', 'This desk was set up already. Sign in.')
    if (token !== null && !(await redeemAccessLink(tx, 'set_up', token))) {
      throw new Refused('not_found', 'unknown_token', 'This set-up link is not the newest one. Use the link that the last start printed.')
    }

    const { deskName, name, email, password, supportAddress } = input
    const agent = await addAgent(tx, { id: newId(), name, email, role: 'super_admin' })
    await setPassword(tx, agent.id, password)
    await tx.db
      .insertInto('desk')
      .values({ name: deskName, supportAddress, setUpAt: tx.now() })
      .onConflict((one) => one.column('isOnly').doUpdateSet({ name: deskName, supportAddress, setUpAt: tx.now() }))
      .execute()
    return actorOf({ ...agent, granted: [], revoked: [] })
  })
}
