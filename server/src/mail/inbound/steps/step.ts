import type { NoticeToken, ThreadToken } from '#mail/threading/thread-token.ts'
import type { HoldReason } from '../inbound-mail.ts'
import type { ThreadClue } from '../mail-receiver.ts'
import type { Mailbox, ParsedMail } from '../parsing/parsed-mail.ts'

/** What is known before the first step: the mail, how it came, what it may be compared with. */
export interface MailAtHand {
  readonly parsed: ParsedMail
  readonly envelopeFrom: string
  readonly envelopeTo: readonly string[]
  /** Those of the senders' addresses that are mailboxes of ours. */
  readonly ownSenders: ReadonlySet<string>
  /** The servers whose word on who sent a mail we take. */
  readonly trustedAuthserv: readonly string[]
  /** Its sender named nobody to tell of trouble, as bounces and most programs that answer do. */
  readonly hasNullSender: boolean
  /** What a token says when it is ours, for this environment; else null. */
  readToken(text: string): ThreadToken | null
  /** The same for the token of a notice to one of us. */
  readNotice(text: string): NoticeToken | null
}

/** What the steps find out, each adding to what the ones before it found. */
export interface Findings {
  readonly isAuthenticated: boolean
  readonly sender: Mailbox | null
  readonly isAutomatic: boolean
  readonly isAnswerable: boolean
  readonly clues: readonly ThreadClue[]
  /** The notices to one of us that it says it answers. */
  readonly notices: readonly NoticeToken[]
  readonly hasBrokenToken: boolean
  /** The thread that a mail is about which is no message of it, such as a bounce. */
  readonly aboutThread: string | null
}

export interface Finding {
  /** In words, for whoever asks why a mail landed where it did. */
  readonly finding: string
  readonly adds?: Partial<Findings>
  /** The mail goes no further. */
  readonly hold?: HoldReason
}

/** One small decision about a mail, without I/O. */
export interface Step {
  readonly name: string
  run(mail: MailAtHand, soFar: Findings): Finding
}

export function headerOf({ parsed }: MailAtHand, name: string): string {
  return parsed.headers.find(([one]) => one === name)?.[1] ?? ''
}
