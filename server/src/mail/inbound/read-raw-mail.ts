import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'

export interface RawMail {
  readonly size: number
  readonly content: Readable
}

const atOnce = 1024 * 1024

/** A mail as it came, byte for byte (promise 34), a piece at a time. */
export async function readRawMail(ctx: Ctx, id: string): Promise<RawMail> {
  const mail = await ctx.db.selectFrom('inboundMails').select('size').where('id', '=', id).executeTakeFirst()
  if (!mail) throw notFound('mail')
  return { size: mail.size, content: Readable.from(piecesOf(ctx, id, mail.size), { objectMode: false }) }
}

async function* piecesOf(ctx: Ctx, id: string, size: number): AsyncGenerator<Buffer> {
  for (let from = 1; from <= size; from += atOnce) {
    const { piece } = await ctx.db
      .selectFrom('inboundMailContents')
      .select(sql<Buffer>`substring(raw from ${from}::int for ${atOnce}::int)`.as('piece'))
      .where('inboundMailId', '=', id)
      .executeTakeFirstOrThrow()
    yield piece
  }
}
