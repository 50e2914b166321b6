import { type Draft, emptyDraft, isEmptyDraft } from './draft.ts'
import { type Files, type FilesAction, filesAfter } from './upload.ts'

/** A draft with its files that are still on their way. */
export type Writing = Draft & Files

export type WritingAction =
  | FilesAction
  | { type: 'wrote'; html: string; newest: number }
  | { type: 'addressed'; cc: readonly string[] }
  /** The writer has looked at what arrived meanwhile. */
  | { type: 'looked'; newest: number }
  /** It is out. What was typed meanwhile stays. */
  | { type: 'sent'; html: string }

export const nothingWritten: Writing = { ...emptyDraft, uploads: [] }

export function writingAfter(writing: Writing, action: WritingAction): Writing {
  switch (action.type) {
    case 'wrote':
      return began({ ...writing, html: action.html }, action.newest)
    case 'addressed':
      return { ...writing, cc: action.cc }
    case 'looked':
      return { ...writing, seen: action.newest }
    case 'sent':
      return writing.html === action.html ? nothingWritten : { ...nothingWritten, html: writing.html }
    default:
      return { ...writing, ...filesAfter(writing, action) }
  }
}

// The writing begins with the first word, and begins anew when all was taken back.
function began(writing: Writing, newest: number): Writing {
  return { ...writing, seen: isEmptyDraft(writing) ? null : (writing.seen ?? newest) }
}
