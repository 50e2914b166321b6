import type { Ctx } from '#kernel/ctx.ts'
import type { CtxOf } from '#kernel/reactions.ts'
import { findRecipients } from '#mail/mailboxes/find-recipients.ts'
import type { ArrivedMail } from './inbound-mail.ts'
import { storeMail } from './store-mail.ts'

/**
 * A mail from outside, to one or more of our mailboxes. Each environment that it is for stores it once, with the first
 * of its mailboxes. When one of them cannot, nothing is confirmed: the sender comes back, and who has it already knows it.
 */
export async function receiveMail(ctx: Ctx, mail: ArrivedMail, ctxOf: CtxOf): Promise<void> {
  const recipients = await findRecipients(ctx, mail.recipients)
  const byEnvironment = Map.groupBy(recipients, ({ environment }) => environment)
  if (byEnvironment.size === 0) throw new Error('A mail for none of our mailboxes was to be received')

  for (const [key, ours] of byEnvironment) {
    const there = ctxOf(key)
    const [first] = ours
    if (!there || !first) throw new Error(`There is no environment ${key}`)
    await storeMail(there, { ...mail, mailboxId: first.mailboxId, recipients: ours.map(({ address }) => address) })
  }
}
