import { sql } from 'kysely'
import type { Tx } from '#kernel/ctx.ts'
import type { Decision } from './inbound-mail.ts'
import type { LeasedMail } from './inbound-mails.store.ts'

export interface MailIdentity {
  /** What this mail is known by from now on. */
  readonly identity: string
  readonly duplicateOf: { readonly thread: { readonly id: string; readonly key: string | null } | null } | null
  readonly decision: Decision
}

interface Arrival {
  readonly mail: LeasedMail
  readonly messageId: string | null
  readonly fromAddress: string
  readonly subject: string
}

const step = 'duplicate'

/**
 * Whether an environment has this mail already, by any of its mailboxes: two copies become one message, also when they
 * come at the same moment (F15, F16). A Message-ID that a careless program uses again for something else proves
 * nothing; then, as for a mail without one, the content itself tells.
 */
export async function recogniseDuplicate(tx: Tx, { mail, messageId, fromAddress, subject }: Arrival): Promise<MailIdentity> {
  const content = `sha256:${mail.contentSha256.toString('hex')}`
  const seen = messageId ? await firstWith(tx, messageId) : null

  if (messageId && !seen) return { identity: messageId, duplicateOf: null, decision: { step, finding: 'Its Message-ID is new here.' } }
  const isReused = seen?.mail ? seen.mail.fromAddress !== fromAddress || seen.mail.subject !== subject : false
  if (seen && !isReused)
    return { identity: content, duplicateOf: seen, decision: { step, finding: 'Its Message-ID is known: it is here already.' } }

  const same = await firstWith(tx, content)
  if (same) return { identity: content, duplicateOf: same, decision: { step, finding: 'The same bytes are here already.' } }
  const why = isReused ? 'Its Message-ID was used before for something else' : 'It has no Message-ID'
  return { identity: content, duplicateOf: null, decision: { step, finding: `${why}; its content is new here.` } }
}

async function firstWith(tx: Tx, identity: string) {
  // Until the end of the transaction: another copy waits here, and then finds this one.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inbound mail ${tx.environment.key} ${identity}`}, 0))`.execute(tx.db)
  const known = await tx.db.selectFrom('knownMessageIds').select('messageId').where('messageId', '=', identity).executeTakeFirst()
  if (!known) return null

  const mail = await tx.db
    .selectFrom('inboundMails')
    .select(['fromAddress', 'subject', 'threadId', 'threadKey'])
    .where('messageId', '=', identity)
    .where('state', '=', 'processed')
    .orderBy('receivedAt')
    .limit(1)
    .executeTakeFirst()
  return { mail, thread: mail?.threadId ? { id: mail.threadId, key: mail.threadKey } : null }
}
