import type { Ctx } from '#kernel/ctx.ts'
import { conflict, forbidden, notFound } from '#platform/refused.ts'
import type { CannedResponse } from './canned-response.ts'
import { cannedResponsesOf, mayEditShared } from './canned-response-access.ts'

const columns = ['id', 'title', 'shortcut', 'html', 'ownerId', 'updatedAt'] as const

export async function readCannedResponses(ctx: Ctx, id?: string): Promise<CannedResponse[]> {
  const rows = await cannedResponsesOf(ctx)
    .select(columns)
    .$if(id !== undefined, (responses) => responses.where('id', '=', id ?? ''))
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(({ ownerId, ...row }) => ({ ...row, isShared: ownerId === null, isEditable: ownerId !== null || mayEditShared(ctx) }))
}

export async function readCannedResponse(ctx: Ctx, id: string): Promise<CannedResponse> {
  const [response] = await readCannedResponses(ctx, id)
  if (!response) throw notFound('canned response')
  return response
}

export function requireMayShare(ctx: Ctx): void {
  if (!mayEditShared(ctx)) throw forbidden('not_shared_by_you', 'Your role keeps its own canned responses, not those of everybody.')
}

/** A shortcut means one text: of those that everybody has, and of one's own. */
export async function shortcutOnce<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: { code?: string }) => {
    if (error.code === '23505') throw conflict('shortcut_taken', 'Another canned response has this shortcut.')
    throw error
  })
}
