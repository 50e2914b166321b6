import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { EmailAddress } from '#kernel/email-address.ts'
import { findMailbox } from '#mail/mailboxes/find-mailbox.ts'
import { findRecipients } from '#mail/mailboxes/find-recipients.ts'
import { invalid } from '#platform/refused.ts'
import { storeMail } from './store-mail.ts'

export const TakeRawMail = z.object({
  /** The mailbox that it came to; the default one when nothing is said. */
  to: EmailAddress.optional(),
  /** The envelope's sender, as the receiving server knew it. */
  from: EmailAddress.optional(),
})
export type TakeRawMail = z.infer<typeof TakeRawMail>

/** A mail handed over by a program. It goes to the mailboxes of the program's own environment, to no other. */
export async function takeRawMail(ctx: Ctx, { to, from = '' }: TakeRawMail, raw: Buffer): Promise<{ id: string }> {
  if (raw.length === 0) throw invalid('body', 'There is no mail.')

  const mailboxId = to ? await mailboxOf(ctx, to) : (await findMailbox(ctx, 'default'))?.id
  if (!mailboxId) throw invalid('to', 'This is no mailbox of this environment.')

  const recipients = to ? [to] : []
  return { id: await storeMail(ctx, { source: 'http', raw, from, recipients, remoteAddress: ctx.address ?? null, mailboxId }) }
}

async function mailboxOf(ctx: Ctx, to: string): Promise<string | undefined> {
  const recipients = await findRecipients(ctx, [to])
  return recipients.find(({ environment }) => environment === ctx.environment.key)?.mailboxId
}
