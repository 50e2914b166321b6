import type { Ctx } from '#kernel/ctx.ts'
import type { CannedResponse } from './canned-response.ts'
import { readCannedResponses } from './canned-responses.store.ts'

/** What the reader can insert, by title. */
export async function listCannedResponses(ctx: Ctx): Promise<CannedResponse[]> {
  return readCannedResponses(ctx)
}
