import { isSafeImage } from '#attachments/attachment.ts'
import { holdAttachments } from '#attachments/hold-attachments.ts'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { addressIn, inlineAttachmentIds } from '../conversation/timeline.ts'
import { type Draft, DraftContent, type DraftKind, joinedDraft } from './draft.ts'

export interface DraftPlace {
  readonly agentId: string
  readonly ticketId: string
  readonly kind: DraftKind
}

const day = 24 * 60 * 60_000
const heldFor = 90 * day

/** The drafts of the actor on a ticket that was found for them. */
export async function draftsOf(ctx: Ctx, ticketId: string): Promise<Draft[]> {
  if (ctx.actor.kind !== 'agent') return []
  const rows = await ctx.db
    .selectFrom('ticketDrafts')
    .select(['kind', 'content', 'savedAt'])
    .where('agentId', '=', ctx.actor.id)
    .where('ticketId', '=', ticketId)
    .execute()
  if (rows.length === 0) return []

  const drafts = rows.map(({ kind, content, savedAt }) => ({ kind: kind as DraftKind, content: DraftContent.parse(content), savedAt }))
  const files = await uploadsOf(
    ctx,
    drafts.flatMap(({ content }) => content.attachmentIds),
  )
  return drafts.map(({ kind, savedAt, content: { attachmentIds, ...content } }) => ({
    ...content,
    kind,
    savedAt,
    html: withUploadUrls(ctx, content.html),
    attached: attachmentIds.flatMap((id) => files.get(id) ?? []),
  }))
}

async function uploadsOf(ctx: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Draft['attached'][number]>()
  const rows = await ctx.db
    .selectFrom('attachments')
    .select(['id', 'name', 'mediaType', 'size'])
    .where('id', 'in', [...ids])
    .where('uploadedBy', '=', ctx.actor.id)
    .execute()
  return new Map(
    rows.map((file) => {
      const url = addressIn(ctx.environment, `/api/attachments/${file.id}`)
      return [file.id, { ...file, isSafeImage: isSafeImage(file.mediaType), url }]
    }),
  )
}

/** A text that stands on no message yet shows its pictures from where they were uploaded to. */
export function withUploadUrls({ environment }: Ctx, html: string): string {
  return html.replace(/<img\b([^>]*?)\sdata-attachment-id="([0-9a-f-]{36})"/g, (image, _, id: string) => {
    return `${image} src="${addressIn(environment, `/api/attachments/${id}`)}"`
  })
}

export async function findDraft(tx: Tx, { agentId, ticketId, kind }: DraftPlace): Promise<DraftContent | null> {
  const row = await tx.db
    .selectFrom('ticketDrafts')
    .select('content')
    .where('agentId', '=', agentId)
    .where('ticketId', '=', ticketId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row ? DraftContent.parse(row.content) : null
}

export async function keepDraft(tx: Tx, place: DraftPlace, content: DraftContent): Promise<Date> {
  const savedAt = tx.now()
  const row = { content: JSON.stringify(content), savedAt }
  await tx.db
    .insertInto('ticketDrafts')
    .values({ ...place, ...row })
    .onConflict((draft) => draft.columns(['agentId', 'ticketId', 'kind']).doUpdateSet(row))
    .execute()
  await holdFiles(tx, place.agentId, content)
  return savedAt
}

/** Files that are to be sent are there then, however long that takes. */
export async function holdFiles(tx: Tx, agentId: string, { html, attachmentIds }: DraftContent, from = tx.now()): Promise<void> {
  await holdAttachments(tx, { agentId, ids: [...inlineAttachmentIds(html), ...attachmentIds], until: new Date(from.getTime() + heldFor) })
}

/** Gives a text back that was on its way. */
export async function giveBack(tx: Tx, place: DraftPlace, content: DraftContent): Promise<void> {
  await keepDraft(tx, place, joinedDraft(content, await findDraft(tx, place)))
}

export async function forgetDraft(tx: Tx, { agentId, ticketId, kind }: DraftPlace): Promise<void> {
  await tx.db.deleteFrom('ticketDrafts').where('agentId', '=', agentId).where('ticketId', '=', ticketId).where('kind', '=', kind).execute()
}

export async function passOnDrafts(tx: Tx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
  const drafts = await tx.db.deleteFrom('ticketDrafts').where('ticketId', '=', fromId).returning(['agentId', 'kind', 'content']).execute()
  for (const { agentId, kind, content } of drafts) {
    await giveBack(tx, { agentId, ticketId: toId, kind: kind as DraftKind }, DraftContent.parse(content))
  }
}
