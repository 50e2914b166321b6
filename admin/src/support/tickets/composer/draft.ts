import type { Attachment } from '../ticket-detail.ts'

export type ComposerKind = 'reply' | 'note'

/** What somebody has written and not sent. */
export interface Draft {
  readonly html: string
  readonly cc: readonly string[]
  readonly attached: readonly Attachment[]
  /** The newest place of the timeline when the writing began: what comes later has not been seen. */
  readonly seen: number | null
}

export const emptyDraft: Draft = { html: '', cc: [], attached: [], seen: null }

export interface DraftPlace {
  readonly environment: string
  readonly agentId: string
  readonly ticketId: string
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Drafts lie in this browser, one per agent, ticket and kind, so that a reload or a crash loses nothing. */
export function readDraft(store: Store, place: DraftPlace, kind: ComposerKind): Draft {
  const kept = attempt(() => store.getItem(keyOf(place, kind)))
  return (kept && attempt(() => draftIn(JSON.parse(kept)))) || emptyDraft
}

/** Whether it could be kept: a full or forbidden store must not stop the writing. */
export function keepDraft(store: Store, place: DraftPlace, kind: ComposerKind, draft: Draft): boolean {
  const { html, cc, attached, seen } = draft
  const kept = attempt(() => {
    if (isEmptyDraft(draft)) store.removeItem(keyOf(place, kind))
    else store.setItem(keyOf(place, kind), JSON.stringify({ html, cc, attached, seen }))
    return true
  })
  return kept ?? false
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
  const { html, cc, attached, seen } = value as Partial<Draft>
  if (typeof html !== 'string' || !Array.isArray(cc) || !Array.isArray(attached)) return null
  return { html: withoutUnsent(html), cc, attached, seen: typeof seen === 'number' ? seen : null }
}

// A picture that had not arrived when the page went away lay in the page's own memory.
function withoutUnsent(html: string): string {
  return html.replace(/<img\b[^>]*>/g, (image) => (image.includes('data-attachment-id=') ? image : ''))
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch {
    return null
  }
}
