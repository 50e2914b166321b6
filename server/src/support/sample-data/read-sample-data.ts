import type { Ctx } from '#kernel/ctx.ts'
import { type SampleData, sampleDataOf } from './sample-data.ts'

/** Whether the environment has sample data, and how much of it is there by now. */
export async function readSampleData(ctx: Ctx): Promise<SampleData> {
  return sampleDataOf(await ctx.db.selectFrom('sampleData').select(['step', 'steps', 'loadedAt']).executeTakeFirst())
}
