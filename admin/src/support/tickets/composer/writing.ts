import { type Draft, emptyDraft, isEmptyDraft } from './draft.ts'
import { type Files, type FilesAction, filesAfter } from './upload.ts'

/** A draft with its files that are still on their way. */
export type Writing = Draft & Files

export type WritingAction =
  | FilesAction
  | { type: 'wrote'; html: string; newest: number }
  | ({ type: 'addressed' } & Partial<Addressees>)
  | { type: 'chose'; fileIds: readonly string[] }
  /** It came from elsewhere: another computer, or it was taken back. */
  | { type: 'restored'; draft: Draft }
  /** The writer has looked at what arrived meanwhile. */
  | { type: 'looked'; newest: number }
  /** It is out. What was typed meanwhile stays. */
  | { type: 'sent'; html: string }

export type Addressees = Pick<Draft, 'to' | 'cc' | 'bcc'>

export const nothingWritten: Writing = { ...emptyDraft, uploads: [] }

export function writingAfter(writing: Writing, action: WritingAction): Writing {
  switch (action.type) {
    case 'wrote':
      return began({ ...writing, html: action.html }, action.newest)
    case 'addressed':
      return {
        ...writing,
        to: action.to ?? writing.to,
        cc: action.cc ?? writing.cc,
        bcc: action.bcc ?? writing.bcc,
      }
    case 'chose':
      return { ...writing, fileIds: action.fileIds }
    case 'restored':
      return { ...writing, ...action.draft }
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
