import type { Tx } from '#kernel/ctx.ts'
import type { NoticeToken } from '#mail/threading/thread-token.ts'
import type { Decision, HoldReason, MailOutcome } from './inbound-mail.ts'

/** Something in a mail that speaks for a thread, the strongest first. */
export type ThreadClue =
  | { readonly by: 'token'; readonly carrier: string; readonly threadId: string; readonly isForSender: boolean }
  | { readonly by: 'message_id'; readonly threadId: string }

/** A mail that was read, found to be somebody's, and is new here. */
export interface AcceptedMail {
  readonly id: string
  readonly mailboxId: string
  readonly receivedAt: Date
  readonly sender: { readonly address: string; readonly name: string }
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  readonly html: string
  readonly quotedHtml: string | null
  readonly text: string
  readonly files: readonly { readonly id: string; readonly isInline: boolean; readonly holdsMail: boolean }[]
  /** Keeps files of the mail, or these of them; in the name of a colleague they are what a colleague may upload. */
  keepFiles(choice?: {
    uploadedBy: string
    ids: readonly string[]
  }): Promise<readonly { readonly id: string; readonly isInline: boolean }[]>
  readonly clues: readonly ThreadClue[]
  readonly notices: readonly NoticeToken[]
  /** It carries a token that is none of ours, so nothing else in it is believed. */
  readonly hasBrokenToken: boolean
  /** Our own receiving server says that the sender is who they say. */
  readonly isAuthenticated: boolean
  /** Written by a program: it changes no status. */
  readonly isAutomatic: boolean
  /** Whether an automatic mail of ours may answer it. */
  readonly isAnswerable: boolean
}

/** What was made of a mail. */
export interface ReceivedMail {
  readonly threadId: string
  /** What people call the thread. */
  readonly threadKey: string
  /** The message that the mail became. */
  readonly aboutId: string
  readonly outcome: MailOutcome
  /** The thread's next mail refers to it: whoever wrote it takes part, for everybody to see. */
  readonly isReferredTo: boolean
  readonly decisions: readonly Decision[]
}

/** Nothing was made of it, and it waits for somebody to look. */
export interface HeldMail {
  readonly held: HoldReason
  readonly why: string
  readonly decisions: readonly Decision[]
}

/** Whoever makes something of a mail, in the transaction that marks it as done: both happen, or neither. */
export type MailReceiver = (tx: Tx, mail: AcceptedMail) => Promise<ReceivedMail | HeldMail>
