import type { FastifyReply } from 'fastify'
import type { Ctx } from '#kernel/ctx.ts'
import { readRawMail } from './read-raw-mail.ts'

/** Answers with a mail as it came, to be kept as a file: no browser is to read it. */
export async function sendRawMail(ctx: Ctx, reply: FastifyReply, id: string) {
  const { size, content } = await readRawMail(ctx, id)
  reply
    .header('content-type', 'application/octet-stream')
    .header('content-length', size)
    .header('content-disposition', `attachment; filename="${id}.eml"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
  return reply.send(content)
}
