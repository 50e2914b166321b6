import { sql } from 'kysely'
import { storeAttachment } from '#attachments/store-attachment.ts'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { rememberMessageId } from '#mail/threading/remember-message-id.ts'
import { tokensInMessageIds, withoutToken } from '#mail/threading/thread-token.ts'
import type { Decision } from './inbound-mail.ts'
import { finishMail, type LeasedMail } from './inbound-mails.store.ts'
import type { MailReceiver, ThreadClue } from './mail-receiver.ts'
import type { MailFile, ParsedMail } from './parsing/parsed-mail.ts'
import { recogniseDuplicate } from './recognise-duplicate.ts'
import type { StepsTaken } from './steps/run-steps.ts'

export interface AcceptMail {
  readonly mail: LeasedMail
  readonly parsed: ParsedMail
  readonly sender: { readonly address: string; readonly name: string }
  readonly taken: StepsTaken
  readonly ownAddresses: ReadonlySet<string>
  readonly receiver: MailReceiver
}

/** Lets a mail become a message: it, its files, its ticket and its being done are one transaction. */
export async function acceptMail(ctx: Ctx, { mail, parsed, sender, taken, ownAddresses, receiver }: AcceptMail): Promise<void> {
  const about = { fromAddress: sender.address, subject: parsed.subject, messageId: parsed.messageId }

  await inTransaction(ctx, async (tx) => {
    const { identity, duplicateOf, decision } = await recogniseDuplicate(tx, { mail, ...about })
    const decisions: Decision[] = [...taken.decisions, decision]
    if (duplicateOf)
      return finishMail(tx, mail, { ...about, state: 'processed', outcome: 'duplicate', decisions, thread: duplicateOf.thread })

    const { clues, ...findings } = taken.findings
    const received = await receiver(tx, {
      ...findings,
      id: mail.id,
      mailboxId: mail.mailboxId,
      receivedAt: mail.receivedAt,
      sender,
      to: parsed.to.map(withoutToken),
      cc: parsed.cc.map(withoutToken).filter((address) => !ownAddresses.has(address)),
      subject: parsed.subject,
      ...parsed.body,
      files: parsed.files,
      keepFiles: (choice) => keepFiles(tx, parsed.files, choice),
      clues: [...clues, ...(await messageIdClues(tx, mail, parsed))],
    })

    if ('held' in received) {
      const { held, why } = received
      return finishMail(tx, mail, { ...about, state: 'held', outcome: held, reason: why, decisions: [...decisions, ...received.decisions] })
    }

    await rememberMessageId(tx, {
      mailboxId: mail.mailboxId,
      messageId: identity,
      // What a thread's next mail refers to are Message-IDs, of people who take part in it.
      threadId: identity === parsed.messageId && received.isReferredTo ? received.threadId : null,
      aboutId: received.aboutId,
    })
    await finishMail(tx, mail, {
      ...about,
      state: 'processed',
      outcome: received.outcome,
      decisions: [...decisions, ...received.decisions],
      thread: { id: received.threadId, key: received.threadKey },
    })
  })
}

async function keepFiles(tx: Tx, files: readonly MailFile[], choice?: { uploadedBy: string; ids: readonly string[] }) {
  const stored: { id: string; isInline: boolean }[] = []
  for (const { id, name, content, contentId, isInline } of files) {
    if (choice && !choice.ids.includes(id)) continue
    await storeAttachment(tx, { id, name, content, contentId, uploadedBy: choice?.uploadedBy ?? null })
    stored.push({ id, isInline })
  }
  return stored
}

/** Threads of mails that this mailbox received and that this one answers. Ours are known by their tokens alone. */
async function messageIdClues(tx: Tx, { mailboxId }: LeasedMail, { references }: ParsedMail): Promise<ThreadClue[]> {
  const foreign = references.filter((id) => tokensInMessageIds(id).length === 0)
  if (foreign.length === 0) return []
  const rows = await tx.db
    .selectFrom('knownMessageIds')
    .select(['messageId', 'threadId'])
    .where('mailboxId', '=', mailboxId)
    .where('messageId', 'in', foreign)
    .where('threadId', 'is not', null)
    .orderBy(sql`array_position(${foreign}::text[], message_id)`)
    .execute()
  return rows.flatMap(({ threadId }) => (threadId ? [{ by: 'message_id' as const, threadId }] : []))
}
