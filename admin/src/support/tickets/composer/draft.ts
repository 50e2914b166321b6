import type { Attachment } from '../ticket-detail.ts'

export type ComposerKind = 'reply' | 'note' | 'forward'
export const composerKinds = ['reply', 'note', 'forward'] as const

/** What somebody has written and not sent. */
export interface Draft {
  readonly html: string
  /** Whom a forward goes to; a reply goes to the customer. */
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  readonly attached: readonly Attachment[]
  /** Files of the conversation that a forward takes along. */
  readonly fileIds: readonly string[]
  /** The newest place of the timeline when the writing began: what comes later has not been seen. */
  readonly seen: number | null
}

export const emptyDraft: Draft = { html: '', to: [], cc: [], bcc: [], attached: [], fileIds: [], seen: null }

export interface DraftPlace {
  readonly environment: string
  readonly agentId: string
  readonly ticketId: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What the server does not have yet lies in this browser, so that a reload, a crash or a lost connection loses nothing. */
export function readDraft(store: Store, place: DraftPlace, kind: ComposerKind): Draft {
  const kept = attempt(() => store.getItem(keyOf(place, kind)))
  return (kept && attempt(() => draftIn(JSON.parse(kept)))) || emptyDraft
}

/** Whether it could be kept: a full or forbidden store must not stop the writing. */
export function keepDraft(store: Store, place: DraftPlace, kind: ComposerKind, draft: Draft): boolean {
  const { html, to, cc, bcc, attached, fileIds, seen } = draft
  const kept = attempt(() => {
    if (isEmptyDraft(draft)) store.removeItem(keyOf(place, kind))
    else store.setItem(keyOf(place, kind), JSON.stringify({ html, to, cc, bcc, attached, fileIds, seen }))
    return true
  })
  return kept ?? false
}

/** The server has it, or it is not worth keeping. */
export function dropDraft(store: Store, place: DraftPlace, kind: ComposerKind): void {
  attempt(() => store.removeItem(keyOf(place, kind)))
}

/** Nothing is said: no word, no picture in the text, no file. */
export function isEmptyDraft({ html, attached }: Pick<Draft, 'html' | 'attached'>): boolean {
  return isEmptyText(html) && attached.length === 0
}

export function isEmptyText(html: string): boolean {
  return !/<img\b/i.test(html) && html.replace(/<[^>]*>|&nbsp;|\s/g, '') === ''
}

const mention = /<span\b(?=[^>]*\bdata-type="mention")[^>]*\bdata-id="([0-9a-f-]{36})"/g

/** The agents that a text names with an @. */
export function mentionedIn(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(mention), ([, id]) => String(id)))]
}

const keyOf = ({ environment, agentId, ticketId }: DraftPlace, kind: ComposerKind) =>
  `keydesk-draft:${environment}:${agentId}:${ticketId}:${kind}`

function draftIn(value: unknown): Draft | null {
  if (typeof value !== 'object' || value === null) return null
  const { html, to = [], cc, bcc = [], attached, fileIds = [], seen } = value as Partial<Draft>
  if (typeof html !== 'string' || ![to, cc, bcc, attached, fileIds].every(Array.isArray)) return null
  const kept = { ...emptyDraft, to, bcc, fileIds, ...(cc && { cc }), ...(attached && { attached }) }
  return { ...kept, html: withoutUnsent(html), seen: typeof seen === 'number' ? seen : null }
}

// A picture that had not arrived when the page went away lay in the page's own memory.
export function withoutUnsent(html: string): string {
  return html.replace(/<img\b[^>]*>/g, (image) => (image.includes('data-attachment-id=') ? image : ''))
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
