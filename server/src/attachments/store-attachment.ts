import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { v7 as newId } from 'uuid'
import type { Ctx } from '#kernel/ctx.ts'
import { Refused } from '#platform/refused.ts'
import { type Attachment, fileNameFrom, isExecutable, isSafeImage, mostBytes } from './attachment.ts'

export interface NewAttachment {
  /** Given when a text names the file already. */
  readonly id?: string
  readonly name: string
  readonly content: Uint8Array
  /** The agent or customer who uploads it; null when it came by mail. */
  readonly uploadedBy: string | null
  readonly contentId?: string | null
}

/**
 * Keeps a file under a random key and records it. Its type is what its bytes say, never what somebody declared.
 * The file is written first: a row never points at nothing, and a file without a row is swept away.
 */
export async function storeAttachment(
  ctx: Ctx,
  { id = newId(), name: given, content, uploadedBy, contentId = null }: NewAttachment,
): Promise<Attachment> {
  const name = fileNameFrom(given)
  const mediaType = (await fileTypeFromBuffer(content))?.mime ?? plainTypeOf(name, content)
  if (uploadedBy) requireAcceptable(name, mediaType, content.length)

  const storageKey = await ctx.storage.put(content, ctx.environment.key)
  const sha256 = createHash('sha256').update(content).digest()
  await ctx.db
    .insertInto('attachments')
    .values({ id, storageKey, name, mediaType, size: content.length, sha256, contentId, uploadedBy, createdAt: ctx.now() })
    .execute()

  return { id, name, mediaType, size: content.length, isSafeImage: isSafeImage(mediaType), url: null }
}

function requireAcceptable(name: string, mediaType: string, size: number) {
  if (size > mostBytes) throw new Refused('too_large', 'file_too_large', `${name} is larger than 10 MB.`)
  if (isExecutable(name, mediaType))
    throw new Refused('unsupported', 'executable_refused', `${name} is a program; programs are not accepted.`)
}

const textual: Record<string, string> = { log: 'text/plain', txt: 'text/plain', csv: 'text/csv', json: 'application/json' }

function plainTypeOf(name: string, content: Uint8Array): string {
  const byName = textual[name.split('.').at(-1)?.toLowerCase() ?? '']
  return byName && !content.subarray(0, 8192).includes(0) ? byName : 'application/octet-stream'
}
