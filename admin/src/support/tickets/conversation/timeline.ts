import type { EventEntry, MessageEntry, TimelineEntry, TimelinePage } from '../ticket-detail.ts'

/** A ticket's story as far as it was loaded, oldest first; `earlier` is what to ask for to read on backwards. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[]
  readonly earlier: string | null
}

/**
 * The newest page laid over what was loaded before: entries of the page replace their older selves, earlier ones
 * stay. Places follow each other without a gap, so a page that does not touch what is known starts the story anew.
 */
export function withNewest(known: Timeline | null, { items, earlier }: TimelinePage): Timeline {
  const [first] = items
  const last = known?.entries.at(-1)
  if (!known || !first || !last || first.position > last.position + 1) return { entries: items, earlier }

  const before = known.entries.filter(({ position }) => position < first.position)
  if (before.length === 0) return { entries: items, earlier }
  return { entries: [...before, ...items], earlier: known.earlier }
}

export function withEarlier(known: Timeline, { items, earlier }: TimelinePage): Timeline {
  const [first] = known.entries
  const before = first ? items.filter(({ position }) => position < first.position) : items
  return { entries: [...before, ...known.entries], earlier }
}

export const timelineFilters = ['all', 'messages', 'notes', 'events'] as const
export type TimelineFilter = (typeof timelineFilters)[number]

/** The part of a story that a filter shows. */
export function filtered(entries: readonly TimelineEntry[], filter: TimelineFilter): readonly TimelineEntry[] {
  if (filter === 'all') return entries
  return entries.filter((entry) => {
    if (entry.type === 'event') return filter === 'events'
    return entry.kind === 'note' ? filter === 'notes' : filter === 'messages'
  })
}

/** What stands on the spine: a message, or all that happened between two messages. */
export type SpineItem = MessageEntry | { readonly type: 'events'; readonly id: string; readonly events: readonly EventEntry[] }

export function spineItems(entries: readonly TimelineEntry[]): SpineItem[] {
  const items: SpineItem[] = []
  let between: EventEntry[] = []

  for (const entry of entries) {
    if (entry.type === 'event') {
      between.push(entry)
      if (between.length === 1) items.push({ type: 'events', id: entry.id, events: between })
    } else {
      between = []
      items.push(entry)
    }
  }
  return items
}

export function isMessage(entry: TimelineEntry): entry is MessageEntry {
  return entry.type === 'message'
}

/** The messages of others behind a place of the timeline. */
export function messagesBehind(entries: readonly TimelineEntry[], position: number, readerId: string): MessageEntry[] {
  return entries.filter(isMessage).filter((message) => message.position > position && message.author.id !== readerId)
}
