import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useRef, useState } from 'react'
import type { TicketDetail } from '../tickets.queries.ts'
import { saveDraft } from './composer.queries.ts'
import { type ComposerKind, composerKinds, type Draft, type DraftPlace, dropDraft, isEmptyDraft, keepDraft, readDraft } from './draft.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'
import { nothingWritten, type Writing, type WritingAction, writingAfter } from './writing.ts'

type Writings = Readonly<Record<ComposerKind, Writing>>
export type Write = (kind: ComposerKind, action: WritingAction) => void
type Keepers = Readonly<Record<ComposerKind, DraftKeeper>>

const soon = 250

/** What is being written, kept on the server while it is, and in this browser until it is there. */
export function useDrafts(
  place: DraftPlace,
  ticket: TicketDetail,
  restored: (kind: ComposerKind, html: string) => void,
): [Writings, Write, Keepers] {
  const queries = useQueryClient()
  const [writings, dispatch] = useReducer(
    (before: Writings, { kind, action }: { kind: ComposerKind; action: WritingAction }) => ({
      ...before,
      [kind]: writingAfter(before[kind], action),
    }),
    place,
    (first) => begin(first, ticket),
  )
  const [known] = useState(() => new Set(ticket.drafts.map(({ savedAt }) => savedAt)))
  const [keepers] = useState<Keepers>(() => {
    const keeperOf = (kind: ComposerKind) =>
      createDraftKeeper({
        save: async (draft) => {
          const savedAt = await saveDraft(queries, { ticket, kind, draft })
          if (savedAt) known.add(savedAt)
        },
        saved: () => dropDraft(localStorage, place, kind),
      })
    return { reply: keeperOf('reply'), note: keeperOf('note'), forward: keeperOf('forward') }
  })

  useKept(place, 'reply', writings.reply, keepers.reply)
  useKept(place, 'note', writings.note, keepers.note)
  useKept(place, 'forward', writings.forward, keepers.forward)

  const latest = useRef({ writings, restored })
  useEffect(() => {
    latest.current = { writings, restored }
  })
  // It was taken back, or written on another computer: it comes in where nothing would be lost.
  useEffect(() => {
    for (const draft of ticket.drafts.filter(({ savedAt }) => !known.has(savedAt))) {
      const { kind } = draft
      if (!isEmptyDraft(latest.current.writings[kind]) && !keepers[kind].isSaved()) continue
      known.add(draft.savedAt)
      dispatch({ kind, action: { type: 'restored', draft: plain(draft) } })
      latest.current.restored(kind, draft.html)
    }
  }, [ticket.drafts, known, keepers])

  return [writings, (kind, action) => dispatch({ kind, action }), keepers]
}

function begin(place: DraftPlace, { drafts }: TicketDetail): Writings {
  const begun = (kind: ComposerKind): Writing => {
    const here = readDraft(localStorage, place, kind)
    const there = drafts.find((draft) => draft.kind === kind)
    return { ...nothingWritten, ...(isEmptyDraft(here) && there ? plain(there) : here) }
  }
  return Object.fromEntries(composerKinds.map((kind) => [kind, begun(kind)])) as Writings
}

function plain({ html, to, cc, bcc, attached, fileIds, seen }: TicketDetail['drafts'][number]): Draft {
  return { html, to, cc, bcc, attached, fileIds, seen }
}

function useKept({ environment, agentId, ticketId }: DraftPlace, kind: ComposerKind, writing: Writing, keeper: DraftKeeper) {
  const { html, to, cc, bcc, attached, fileIds, seen } = writing
  const first = useRef(true)

  useEffect(() => {
    const draft = { html, to, cc, bcc, attached, fileIds, seen }
    const place = { environment, agentId, ticketId }
    // What was there at first is there already, unless only this browser had it.
    const isNew = !first.current || !isEmptyDraft(readDraft(localStorage, place, kind))
    first.current = false
    if (!isNew) return

    keeper.write(draft)
    if (isEmptyDraft(draft)) dropDraft(localStorage, place, kind)
    const keep = () => {
      if (!keeper.isSaved()) keepDraft(localStorage, place, kind, draft)
    }
    const timer = setTimeout(keep, soon)
    addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [environment, agentId, ticketId, kind, html, to, cc, bcc, attached, fileIds, seen, keeper])

  useEffect(() => () => keeper.stop(), [keeper])
}
