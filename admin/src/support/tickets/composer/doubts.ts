import { t } from '@keydesk/ui/messages.ts'
import { type Draft, isEmptyText } from './draft.ts'

/** What a writer may have overlooked, as a sentence that asks. */
export type Doubt = string

const variable = /\{\{\s*([\w.]{1,60})\s*\}\}/g
const attachmentWords = /\b(attached|attachments?|enclosed|anhang|anhänge|angehängt(e[nrs]?)?|beigefügt(e[nrs]?)?|anbei)(?![\p{L}])/iu

/** What is asked before something is sent. A note among ourselves is not asked about its files. */
export function doubtsAbout(
  { html, attached, fileIds }: Pick<Draft, 'html' | 'attached' | 'fileIds'>,
  kind: 'reply' | 'note' | 'forward',
): Doubt[] {
  const doubts: Doubt[] = []
  const unfilled = [...new Set(Array.from(html.matchAll(variable), ([, name]) => `{{${name}}}`))]
  if (unfilled.length > 0) {
    const many = { count: unfilled.length, names: unfilled.join(', ') }
    doubts.push(t('{count, plural, one {{names} is not filled in.} other {{names} are not filled in.}}', many))
  }

  const hasFile = attached.length + fileIds.length > 0 || /<img\b/i.test(html)
  const words = html.replace(/<blockquote[\s\S]*?<\/blockquote>/gi, ' ').replace(/<[^>]*>/g, ' ')
  const promised = attachmentWords.exec(words)?.[1]
  if (kind !== 'note' && promised && !hasFile) doubts.push(t('It says “{word}”, but no file is attached.', { word: promised }))
  if (kind === 'reply' && isEmptyText(html)) doubts.push(t('There is no text, only files.'))
  return doubts
}
