import type { Ctx } from '#kernel/ctx.ts'
import type { SmtpClient } from '#platform/smtp-client.ts'
import { type SmtpRefusal, SmtpUnreachable } from '#platform/smtp-refusal.ts'
import type { ClaimedMail } from './claim-mails.ts'
import { composeMail } from './compose-mail.ts'
import { recipientsLeft, verdictOn } from './delivery.ts'
import { isStillOurs, LeaseLost, putBack, recordAccepted, settle } from './outbound-mails.store.ts'

/**
 * Sends a claimed mail to those who have not got it, and records what became of it. Without a server it is captured.
 * Answers whether the server can be reached.
 */
export async function deliverMail(ctx: Ctx, { mail, smtp }: { mail: ClaimedMail; smtp: SmtpClient | null }): Promise<boolean> {
  if (!smtp) {
    await settle(ctx, mail, { state: 'captured', nextAttemptAt: null, refused: {}, lastError: null })
    return true
  }

  const delivery = {
    ...mail,
    recipients: [...mail.toAddresses, ...mail.ccAddresses, ...mail.bccAddresses],
    refused: mail.refused as Record<string, string>,
  }
  const { allowed, held } = recipientsLeft(delivery, await allowListOf(ctx))
  try {
    const refused = allowed.length > 0 ? await send(ctx, { mail, smtp, to: allowed }) : []
    await settle(ctx, mail, verdictOn(delivery, refused, { held, now: ctx.now(), chance: Math.random() }))
    return true
  } catch (error) {
    if (error instanceof LeaseLost) return true
    if (!(error instanceof SmtpUnreachable)) throw error
    await putBack(ctx, mail, error.message)
    return false
  }
}

async function send(
  ctx: Ctx,
  { mail, smtp, to }: { mail: ClaimedMail; smtp: SmtpClient; to: readonly string[] },
): Promise<readonly SmtpRefusal[]> {
  const composed = await composeMail(ctx, mail).catch((error) => {
    ctx.log.error({ err: error, mail: mail.id }, 'A mail could not be put together')
    return null
  })
  if (!composed) return to.map((address) => ({ address, reply: 'One of its files cannot be read here.', isPermanent: false }))

  const { accepted, refused } = await smtp.send({
    // Nobody is to answer what a program wrote, least of all another program (RFC 3834, section 3).
    from: mail.isAutomatic ? '' : mail.mailboxAddress,
    to,
    ...composed,
    confirm: () => isStillOurs(ctx, mail),
  })
  if (accepted.length > 0) await recordAccepted(ctx, mail, accepted)
  return refused
}

/** Null in Production, where mail goes to everybody. */
async function allowListOf({ db, environment }: Ctx): Promise<readonly string[] | null> {
  if (environment.isProduction) return null
  const row = await db.selectFrom('environments').select('mailAllowList').where('key', '=', environment.key).executeTakeFirst()
  return row?.mailAllowList ?? []
}
