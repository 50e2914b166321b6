import type { MailBody } from '../body/mail-body.ts'

export interface Mailbox {
  readonly address: string
  readonly name: string
}

export interface MailFile {
  /** The attachment's id to be; the text names its images by it. */
  readonly id: string
  readonly name: string
  readonly content: Uint8Array
  readonly contentId: string | null
  /** Shown in the text. */
  readonly isInline: boolean
  /** It is a mail itself, or what Outlook packs one into: its text was not looked at. */
  readonly holdsMail: boolean
}

/** A multipart/report: what it reports, and the tokens of the mail that it is about. */
export interface MailReport {
  readonly type: string
  readonly tokens: readonly string[]
}

/** What was in a mail, all of it plain values. */
export interface ParsedMail {
  readonly messageId: string | null
  /** What it answers, the nearest first. */
  readonly references: readonly string[]
  readonly from: readonly Mailbox[]
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  /** In their order, names in small letters, unfolded. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: MailBody
  /** Thread tokens in the text, quoted history included. */
  readonly bodyTokens: readonly string[]
  readonly report: MailReport | null
  readonly files: readonly MailFile[]
}

/** More than any honest mail has. What goes beyond is held, not guessed at (T10). */
export const limits = {
  headBytes: 256 * 1024,
  parts: 300,
  headers: 300,
  headerCharacters: 4_000,
  references: 50,
  addresses: 100,
  inlineImages: 50,
} as const
