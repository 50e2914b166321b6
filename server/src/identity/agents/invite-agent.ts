import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { Role } from '#kernel/permissions.ts'
import { composeMailBody, escapeHtml } from '#mail/outbound/mail-layout.ts'
import { queueMail } from '#mail/outbound/queue-mail.ts'
import { sqlStateOf } from '#platform/database.ts'
import { conflict } from '#platform/refused.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { issueAccessLink } from '../sessions/issue-access-link.ts'
import { addAgent } from './add-agent.ts'
import { type Agent, AgentName } from './agent.ts'
import { requireMayInvite } from './agent-access.ts'

export const InviteAgent = z.object({ name: AgentName, email: EmailAddress, role: Role })
export type InviteAgent = z.infer<typeof InviteAgent>

/** Somebody new on the team. They get a link by mail to choose their password, which works for a week. */
export async function inviteAgent(ctx: Ctx, { name, email, role }: InviteAgent): Promise<Agent> {
  requireMayInvite(ctx.actor, role)
  return refusingTakenEmail(
    inTransaction(ctx, async (tx) => {
      const agent = await addAgent(tx, { id: newId(), name, email, role })
      await mailInvitation(tx, agent)
      await recordAudit(tx, { action: 'agent.invited', subjectId: agent.id, data: { name, email, role } })
      return agent
    }),
  )
}

async function mailInvitation(tx: Tx, agent: Agent) {
  const { deskName } = await tx.db.selectFrom('desk').select('name as deskName').executeTakeFirstOrThrow()
  const { id, url } = await issueAccessLink(tx, { purpose: 'invitation', agentId: agent.id, email: agent.email })
  const html = `<p>Hello ${escapeHtml(agent.name)},</p>
<p>${escapeHtml(tx.actor.name)} invites you to ${escapeHtml(deskName)}. Choose a password to begin:</p>
<p><a href="${url}">Choose a password</a></p>
<p>The link works once, within 7 days.</p>`

  await queueMail(tx, {
    cause: `invitation:${id}`,
    threadId: null,
    aboutId: null,
    to: [agent.email],
    subject: `Your invitation to ${deskName}`,
    ...composeMailBody({ html }),
    isAutomatic: true,
    letsIn: true,
  })
}

const uniqueViolation = '23505'

async function refusingTakenEmail(invited: Promise<Agent>): Promise<Agent> {
  try {
    return await invited
  } catch (error) {
    if (sqlStateOf(error) === uniqueViolation) throw conflict('email_taken', 'There is an agent with this email address already.')
    throw error
  }
}
