import { useEffect, useReducer } from 'react'
import { type ComposerKind, type DraftPlace, keepDraft, readDraft } from './draft.ts'
import { type Writing, type WritingAction, writingAfter } from './writing.ts'

type Writings = Readonly<Record<ComposerKind, Writing>>
export type Write = (kind: ComposerKind, action: WritingAction) => void

const soon = 250

/** The reply and the note that are being written, kept in this browser while they are. */
export function useDrafts(place: DraftPlace): [Writings, Write] {
  const [writings, dispatch] = useReducer(
    (before: Writings, { kind, action }: { kind: ComposerKind; action: WritingAction }) => ({
      ...before,
      [kind]: writingAfter(before[kind], action),
    }),
    place,
    begin,
  )
  useKept(place, 'reply', writings.reply)
  useKept(place, 'note', writings.note)

  return [writings, (kind, action) => dispatch({ kind, action })]
}

function begin(place: DraftPlace): Writings {
  const begun = (kind: ComposerKind) => ({ ...readDraft(localStorage, place, kind), uploads: [] })
  return { reply: begun('reply'), note: begun('note') }
}

function useKept({ environment, agentId, ticketId }: DraftPlace, kind: ComposerKind, { html, cc, attached, seen }: Writing) {
  useEffect(() => {
    const keep = () => keepDraft(localStorage, { environment, agentId, ticketId }, kind, { html, cc, attached, seen })
    const timer = setTimeout(keep, soon)
    addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [environment, agentId, ticketId, kind, html, cc, attached, seen])
}
