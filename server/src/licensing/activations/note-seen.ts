import type { Ctx } from '#kernel/ctx.ts'

const oneHour = 60 * 60_000

export interface NoteSeen {
  readonly id: string
  readonly lastSeenAt: Date | null
  readonly appVersion: string | null
  /** The version that the app has now, if it says so. */
  readonly version: string | null
}

/**
 * Notes that an app was heard of from where it is activated: once an hour, or when it has another version. The answer
 * waits for nothing of this.
 */
export async function noteSeen(ctx: Ctx, { id, lastSeenAt, appVersion, version }: NoteSeen): Promise<void> {
  const now = ctx.now()
  const isNews = version !== null && version !== appVersion
  if (!isNews && lastSeenAt && lastSeenAt.getTime() > now.getTime() - oneHour) return
  await ctx.db
    .updateTable('activations')
    .set({ lastSeenAt: now, address: ctx.address ?? null, ...(version !== null && { appVersion: version }) })
    .where('id', '=', id)
    .execute()
}
