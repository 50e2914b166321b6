import type { LicenseStatus } from '#licensing/licenses/license.ts'
import type { TicketPriority } from '../../tickets/ticket.ts'

export type Language = 'en' | 'de' | 'fr'
export type CategoryKey = 'technical' | 'billing' | 'license' | 'feature' | 'general'
export type ProductCode = 'PRO' | 'STU' | 'SRV' | 'CWP'

export type SampleFile =
  | {
      readonly kind: 'screenshot'
      readonly name: string
      readonly title: string
      readonly lines: readonly string[]
      readonly isInline?: boolean
    }
  | { readonly kind: 'log'; readonly name: string; readonly lines: readonly string[] }
  | { readonly kind: 'invoice'; readonly name: string }

/**
 * What somebody says in a conversation. `{product}` stands for a fact of the ticket, `[a|b]` for one of several
 * wordings, `{@developer}` and `{@lead}` in a note for a colleague who is mentioned.
 */
export interface Turn {
  readonly by: 'customer' | 'agent' | 'note'
  readonly text: string
  readonly file?: SampleFile
  /** What the answer leaves to be done: by the customer, or by us. */
  readonly leaves?: 'waiting' | 'keep'
}

/** A kind of problem that customers of a software vendor write about, as it runs from the first message to the solution. */
export interface Scenario {
  readonly key: string
  readonly language?: Language
  readonly category: CategoryKey
  readonly priority: TicketPriority
  /** Whose license it is about: of which products, in which state, with every place taken. */
  readonly license?: { readonly products?: readonly ProductCode[]; readonly status?: LicenseStatus; readonly isFull?: boolean }
  /** The address of the one customer whom it suits. */
  readonly writtenBy?: string
  readonly subjects: readonly string[]
  readonly turns: readonly Turn[]
}

export const asks = (text: string, file?: SampleFile): Turn => ({ by: 'customer', text, ...(file ? { file } : {}) })
export const notes = (text: string): Turn => ({ by: 'note', text })

/** An answer after which it is the customer's turn. */
export const answers = (text: string, file?: SampleFile): Turn => ({ by: 'agent', text, leaves: 'waiting', ...(file ? { file } : {}) })

/** An answer that leaves work to us. */
export const promises = (text: string): Turn => ({ by: 'agent', text, leaves: 'keep' })

export const screenshot = (name: string, title: string, ...lines: string[]): SampleFile => ({ kind: 'screenshot', name, title, lines })
export const pasted = (name: string, title: string, ...lines: string[]): SampleFile => ({
  kind: 'screenshot',
  name,
  title,
  lines,
  isInline: true,
})
export const log = (name: string, ...lines: string[]): SampleFile => ({ kind: 'log', name, lines })
export const invoice: SampleFile = { kind: 'invoice', name: '{invoice}.pdf' }
