import type { Ctx } from '#kernel/ctx.ts'
import { findOwnAddresses } from '#mail/mailboxes/find-own-addresses.ts'
import { readNoticeToken, readThreadToken } from '#mail/threading/thread-token.ts'
import { acceptMail } from './accept-mail.ts'
import { finishMail, type LeasedMail, readLeased } from './inbound-mails.store.ts'
import type { MailReceiver } from './mail-receiver.ts'
import { type MailParser, Unreadable } from './parsing/mail-parser.ts'
import type { ParsedMail } from './parsing/parsed-mail.ts'
import { runSteps } from './steps/run-steps.ts'

export interface ProcessMail {
  readonly mail: LeasedMail
  readonly parser: MailParser
  readonly receiver: MailReceiver
  readonly trustedAuthserv: readonly string[]
}

/** From stored bytes to a message, or to being held with a reason. */
export async function processMail(ctx: Ctx, { mail, parser, receiver, trustedAuthserv }: ProcessMail): Promise<void> {
  const parsed = await parser.parse(await readLeased(ctx, mail)).catch((error: unknown) => {
    if (error instanceof Unreadable) return error
    throw error
  })
  if (parsed instanceof Unreadable) {
    const { reason, message } = parsed
    return finishMail(ctx, mail, { state: 'held', outcome: reason, reason: message, decisions: [{ step: 'reading', finding: message }] })
  }

  const senders = parsed.from.map(({ address }) => address)
  const ownAddresses = await findOwnAddresses(ctx, [...senders, ...parsed.cc])
  const taken = runSteps({
    parsed,
    envelopeFrom: mail.envelopeFrom,
    envelopeTo: mail.envelopeTo,
    ownSenders: ownAddresses,
    trustedAuthserv,
    hasNullSender: mail.source !== 'http' && mail.envelopeFrom === '',
    readToken: (text) => readThreadToken(ctx.secretKeys, ctx.environment.key, text),
    readNotice: (text) => readNoticeToken(ctx.secretKeys, ctx.environment.key, text),
  })

  const { held, findings } = taken
  if (held || !findings.sender) return finishMail(ctx, mail, heldResult(parsed, taken))
  return acceptMail(ctx, { mail, parsed, sender: findings.sender, taken, ownAddresses, receiver })
}

function heldResult({ from, subject, messageId }: ParsedMail, { held, decisions, findings }: ReturnType<typeof runSteps>) {
  return {
    state: 'held' as const,
    outcome: held?.reason ?? 'no_sender',
    reason: held?.why ?? 'There is no sender.',
    decisions,
    thread: findings.aboutThread ? { id: findings.aboutThread, key: null } : null,
    fromAddress: from[0]?.address ?? null,
    subject,
    messageId,
  } as const
}
