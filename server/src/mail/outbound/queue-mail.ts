import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Tx } from '#kernel/ctx.ts'
import { together } from '#kernel/in-transaction.ts'
import { findMailbox, type Mailbox } from '#mail/mailboxes/find-mailbox.ts'
import { findOwnAddresses } from '#mail/mailboxes/find-own-addresses.ts'
import { findReferences } from '#mail/threading/find-references.ts'
import { rememberMessageId } from '#mail/threading/remember-message-id.ts'
import { bodyMark, messageIdWith, plusAddress, signNoticeToken, signThreadToken } from '#mail/threading/thread-token.ts'
import { Refused } from '#platform/refused.ts'
import { findOvermailed } from './find-overmailed.ts'
import { layOutMail } from './mail-layout.ts'
import { headerText, searchTextOf } from './outbound-mail.ts'

export interface NewMail {
  /** What made us write. One mail per cause, so running a reaction twice sends one mail. */
  readonly cause: string
  /** The conversation that an answer belongs to; null when nobody is to answer. */
  readonly threadId: string | null
  /** The message that it carries. */
  readonly aboutId: string | null
  readonly to: readonly string[]
  readonly cc?: readonly string[]
  /** They get it, and nobody else learns of it. */
  readonly bcc?: readonly string[]
  readonly subject: string
  /** Safe HTML; images of the text name their attachment in `data-attachment-id`. */
  readonly html: string
  readonly text: string
  /** Written by the program, not by a person. */
  readonly isAutomatic: boolean
  /** It lets its reader in, such as to choose a password: no limit holds it back, and it is kept no longer than needed. */
  readonly letsIn?: boolean
  /** Of mails with the same kind of cause, what stands before its colon, an address gets so many in an hour. */
  readonly mostPerHour?: number
  /** It goes to one of us, who has chosen what they get: the limit for strangers does not hold it back. */
  readonly isToTeam?: boolean
  /** What an answer to it is led back to, from this colleague alone. It belongs to no conversation then. */
  readonly notice?: { readonly id: string; readonly agentId: string }
  readonly attachmentIds?: readonly string[]
  readonly fromName?: string
  readonly mailboxId?: string
  /** It waits until then, so that it can be taken back. */
  readonly notBefore?: Date
  /** It goes to people who take no part: nothing in it leads to the conversation, and an answer proves nobody. */
  readonly isToOutsiders?: boolean
}

/** Whom a token is given to when it is to prove nobody: no address is empty. */
const nobody = ''

export const outboundChannel = 'keydesk_outbound'

/**
 * Keeps a mail to be sent as soon as the transaction is done; its id, or null when it is not to be sent. Everything
 * that identifies it is fixed here, so that sending it twice is the same mail twice.
 */
export async function queueMail(tx: Tx, mail: NewMail): Promise<string | null> {
  if (tx.isHistory) return null
  const [{ to, cc, bcc }, mailbox, references] = await together([
    recipientsOf(tx, mail),
    senderOf(tx, mail),
    mail.threadId && !mail.isToOutsiders ? findReferences(tx, mail.threadId) : [],
  ])
  const [recipient] = to
  if (!recipient) return null
  if (!mailbox) throw new Refused('unavailable', 'no_mailbox', `${tx.environment.name} has no mailbox to send from.`)

  const token = tokenFor(tx, mail, recipient)
  const messageId = messageIdWith(token, randomBytes(10).toString('hex'), mailbox.address.slice(mailbox.address.lastIndexOf('@') + 1))

  const queued = await tx.db
    .insertInto('outboundMails')
    .values({
      id: newId(),
      cause: mail.cause,
      mailboxId: mailbox.id,
      threadId: mail.threadId,
      aboutId: mail.aboutId,
      messageId,
      inReplyTo: references.at(-1) ?? null,
      referenceIds: references,
      replyTo: token && plusAddress(mailbox.address, token),
      toAddresses: to,
      ccAddresses: cc,
      bccAddresses: bcc,
      fromName: headerText(mail.fromName ?? mailbox.name),
      subject: headerText(mail.subject),
      ...layOutMail(mail, token && bodyMark(token)),
      attachmentIds: [...(mail.attachmentIds ?? [])],
      headers: JSON.stringify(mail.isAutomatic ? automaticHeaders(mail, mailbox) : {}),
      isAutomatic: mail.isAutomatic,
      letsIn: mail.letsIn ?? false,
      search: sql<string>`to_tsvector('simple', ${searchTextOf([...to, ...cc, ...bcc], mail.subject)})`,
      nextAttemptAt: mail.notBefore ?? tx.now(),
      createdAt: tx.now(),
    })
    .onConflict((mails) => mails.column('cause').doNothing())
    .returning(['id', sql`pg_notify(${outboundChannel}, ${tx.environment.key})`.as('told')])
    .executeTakeFirst()
  if (!queued) return null

  // The next mail of the conversation refers to its mails; of one to outsiders its readers are not to learn.
  const threadId = mail.isToOutsiders ? null : mail.threadId
  await rememberMessageId(tx, { mailboxId: mailbox.id, messageId, threadId, aboutId: mail.aboutId })
  return queued.id
}

/** What an answer brings back: the thread that it belongs to, or the notice that one of us answers. */
function tokenFor(tx: Tx, { threadId, notice, isToOutsiders }: NewMail, recipient: string): string | null {
  const environment = tx.environment.key
  if (threadId) return signThreadToken(tx.secretKeys, { environment, threadId, recipient: isToOutsiders ? nobody : recipient })
  return notice ? signNoticeToken(tx.secretKeys, { environment, noticeId: notice.id, recipient: notice.agentId }) : null
}

async function senderOf(tx: Tx, { mailboxId }: NewMail): Promise<Mailbox | undefined> {
  return (mailboxId ? await findMailbox(tx, { id: mailboxId }) : undefined) ?? findMailbox(tx, 'default')
}

/** Everybody once, and never we ourselves: a mail to our own mailbox would answer itself for ever. */
async function recipientsOf(tx: Tx, mail: NewMail): Promise<{ to: string[]; cc: string[]; bcc: string[] }> {
  const given = { to: unique(mail.to), cc: unique(mail.cc ?? []), bcc: unique(mail.bcc ?? []) }
  const left = new Set(await findOwnAddresses(tx, [...given.to, ...given.cc, ...given.bcc]))
  if (left.size > 0) tx.log.warn({ cause: mail.cause }, 'A mail to our own mailbox was not queued')

  const isLimited = !mail.isToTeam || mail.mostPerHour !== undefined
  if (mail.isAutomatic && !mail.letsIn && isLimited) {
    const overmailed = await findOvermailed(tx, given.to, mail)
    if (overmailed.length > 0) tx.log.warn({ cause: mail.cause }, 'An automatic mail was not queued: the address has had too many')
    for (const address of overmailed) left.add(address)
  }

  const to = given.to.filter((address) => !left.has(address))
  const cc = given.cc.filter((address) => !left.has(address) && !to.includes(address))
  return { to, cc, bcc: given.bcc.filter((address) => !left.has(address) && !to.includes(address) && !cc.includes(address)) }
}

const unique = (addresses: readonly string[]) => [...new Set(addresses.map((address) => address.trim().toLowerCase()))]

// RFC 3834, section 5. Exchange answers all the same unless it is told in its own words.
function automaticHeaders({ threadId }: NewMail, { address }: Mailbox): Record<string, string> {
  const kind = threadId ? 'auto-replied' : 'auto-generated'
  return { 'Auto-Submitted': kind, 'X-Auto-Response-Suppress': 'All', 'X-Loop': address, ...(threadId ? { Precedence: 'bulk' } : {}) }
}
