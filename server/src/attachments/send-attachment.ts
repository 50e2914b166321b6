import type { FastifyReply } from 'fastify'
import type { Ctx } from '#kernel/ctx.ts'
import { isSafeImage } from './attachment.ts'

export interface StoredAttachment {
  readonly storageKey: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/**
 * Answers with a file. Only raster images are shown in place; everything else is a download of nameless bytes, and
 * nothing in it runs (T7, T8).
 */
export async function sendAttachment(ctx: Ctx, reply: FastifyReply, { file, asDownload }: { file: StoredAttachment; asDownload: boolean }) {
  const inPlace = !asDownload && isSafeImage(file.mediaType)
  reply
    .header('content-type', inPlace ? file.mediaType : 'application/octet-stream')
    .header('content-length', file.size)
    .header('content-disposition', `${inPlace ? 'inline' : 'attachment'}; ${dispositionName(file.name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, max-age=300')
  return reply.send(await ctx.storage.read(file.storageKey))
}

// RFC 6266: a plain name for old readers, the real one encoded beside it.
function dispositionName(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}
