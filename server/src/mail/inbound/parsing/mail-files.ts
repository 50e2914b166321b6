import { fileTypeFromBuffer } from 'file-type'
import type { Attachment } from 'mailparser'
import { v7 as newId } from 'uuid'
import { isSafeImage } from '#attachments/attachment.ts'
import type { FindImage } from '../body/sanitize-mail-html.ts'
import { limits, type MailFile } from './parsed-mail.ts'

type File = Omit<MailFile, 'isInline'>

export interface MailFiles {
  /** The text, with the pictures that it brings along among the files. */
  readonly html: string | null
  /** Which file an image of the text is. */
  readonly findImage: FindImage
  /** All files, once it is known what the text shows. */
  shownIn(html: string): MailFile[]
}

/** The files of a mail. A picture inside the text is one of them, as if it had been attached. */
export async function collectFiles(attachments: readonly Attachment[], text: string | null): Promise<MailFiles> {
  const pictures: Pick<Attachment, 'content' | 'contentType' | 'cid'>[] = []
  const html =
    text?.replace(picture, (whole, type: string, data: string) => {
      if (pictures.length === limits.inlineImages) return whole
      const cid = `${newId()}@text`
      pictures.push({ content: Buffer.from(data, 'base64'), contentType: `image/${type.toLowerCase()}`, cid })
      return `cid:${cid}`
    }) ?? null

  const byContentId = new Map<string, string>()
  const files: File[] = []
  for (const part of [...attachments, ...pictures]) {
    const contentId = part.cid?.replaceAll('\u0000', '').slice(0, 500) ?? null
    const file = { id: newId(), name: nameOf(part), content: part.content, contentId, holdsMail: holdsMail(part) }
    files.push(file)
    if (!contentId) continue
    const { mime = '' } = (await fileTypeFromBuffer(part.content)) ?? {}
    if (isSafeImage(mime)) byContentId.set(contentId.toLowerCase(), file.id)
  }

  return {
    html,
    findImage(source) {
      const [, contentId] = /^cid:(.{1,500})$/i.exec(source) ?? []
      return contentId ? (byContentId.get(decoded(contentId).toLowerCase()) ?? byContentId.get(contentId.toLowerCase()) ?? null) : null
    },
    shownIn: (shown) => files.map((file) => ({ ...file, isInline: shown.includes(`data-attachment-id="${file.id}"`) })),
  }
}

function holdsMail({ contentType, filename = '' }: { contentType: string; filename?: string | false }): boolean {
  return /^message\/|^application\/(vnd\.)?ms-(tnef|outlook)/i.test(contentType) || /(^winmail\.dat|\.eml|\.msg)$/i.test(filename || '')
}

const picture = /\bdata:image\/(png|jpe?g|gif|webp);base64,([a-z0-9+/=\s]+)/gi

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const endings: Record<string, string> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/rfc822-headers': 'txt',
}

function nameOf({ filename, contentType }: Pick<Attachment, 'contentType'> & { filename?: string }): string {
  if (filename) return filename
  const [kind = '', format = ''] = contentType.split('/')
  const ending = endings[contentType] ?? (kind === 'image' ? format : null)
  return `${kind === 'message' ? 'message' : kind === 'image' ? 'image' : 'file'}${ending ? `.${ending}` : ''}`
}
