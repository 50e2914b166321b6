import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { composeMailBody } from '#mail/outbound/mail-layout.ts'
import { queueMail } from '#mail/outbound/queue-mail.ts'
import { issueAccessLink } from './issue-access-link.ts'

export const RequestPasswordReset = z.object({ email: z.string().trim().toLowerCase().max(254) })
export type RequestPasswordReset = z.infer<typeof RequestPasswordReset>

/** Mails a link to choose a new password. Whether there is such an agent is not told. An older link is dead from then on. */
export async function requestPasswordReset(ctx: Ctx, { email }: RequestPasswordReset): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const agent = await tx.db
      .selectFrom('agents')
      .select(['id', 'name', 'email'])
      .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email))
      .where('isActive', '=', true)
      .where('onlyIn', 'is', null)
      .executeTakeFirst()
    if (!agent) return

    const { url, id } = await issueAccessLink(tx, { purpose: 'password', agentId: agent.id, email: agent.email })
    await queueMail(tx, {
      cause: `password:${id}`,
      threadId: null,
      aboutId: null,
      to: [agent.email],
      subject: 'Choose a new password',
      ...composeMailBody({
        html: `<p>Somebody asked for a new password for your account. Choose it here:</p><p><a href="${url}">Choose a new password</a></p><p>If it was not you, do nothing: your password stays as it is.</p>`,
      }),
      isAutomatic: true,
      letsIn: true,
    })
  })
}
