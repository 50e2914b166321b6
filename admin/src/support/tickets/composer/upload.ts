import { msg, t } from '@keydesk/ui/messages.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import type { Attachment } from '../ticket-detail.ts'

/** A file on its way to the server, or one that was refused; what has arrived is an attachment of the draft. */
export interface Upload {
  readonly id: string
  readonly name: string
  readonly size: number
  /** From 0 to 1. */
  readonly progress: number
  /** Why it is not taken; null while it is on its way. */
  readonly refusal: string | null
}

export interface Files {
  readonly uploads: readonly Upload[]
  readonly attached: readonly Attachment[]
}

export type FilesAction =
  | { type: 'started'; upload: Pick<Upload, 'id' | 'name' | 'size'> }
  | { type: 'progressed'; id: string; progress: number }
  | { type: 'arrived'; id: string; file: Attachment }
  | { type: 'refused'; id: string; refusal: string }
  | { type: 'removed'; id: string }

export function filesAfter(files: Files, action: FilesAction): Files {
  const { uploads, attached } = files
  const others = action.type === 'started' ? uploads : uploads.filter(({ id }) => id !== action.id)
  const patch = (id: string, change: Partial<Upload>) => uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload))

  switch (action.type) {
    case 'started':
      return { ...files, uploads: [...uploads, { ...action.upload, progress: 0, refusal: null }] }
    case 'progressed':
      return { ...files, uploads: patch(action.id, { progress: action.progress }) }
    case 'arrived': {
      // Taken away while it was on its way: it stays away.
      if (others.length === uploads.length) return files
      return { uploads: others, attached: [...attached, action.file] }
    }
    case 'refused':
      return { ...files, uploads: patch(action.id, { refusal: action.refusal }) }
    case 'removed':
      return { uploads: others, attached: attached.filter(({ id }) => id !== action.id) }
  }
}

export const isUploading = ({ uploads }: Files) => uploads.some(({ refusal }) => refusal === null)

const mostBytes = 10 * 1024 * 1024
const mostFiles = 20

/** Why a file need not even be sent; the server has the last word on the rest. */
export function refusalBeforehand({ size }: Pick<File, 'size'>, already: number): string | null {
  if (size > mostBytes) return t('Larger than 10 MB')
  if (size === 0) return t('The file is empty')
  if (already >= mostFiles) return t('A message carries {count} files at most', { count: mostFiles })
  return null
}

const words: Record<string, string> = {
  file_too_large: msg('Larger than 10 MB'),
  executable_refused: msg('Programs are not accepted'),
  unreachable: msg('The server cannot be reached'),
}

export function refusalOfUpload(error: unknown): string {
  if (!isProblem(error)) return t('It could not be uploaded')
  if (error.status === 413) return t('Larger than 10 MB')
  const known = words[error.code]
  return known ? t(known) : error.message
}
