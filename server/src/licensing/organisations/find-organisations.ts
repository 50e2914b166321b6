import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import type { Organisation } from './organisation.ts'

export const FindOrganisations = z.object({ q: z.string().trim().max(200).default('') })
export type FindOrganisations = z.infer<typeof FindOrganisations>

const most = 20

/** Organisations whose name has these letters, by name. */
export async function findOrganisations(ctx: Ctx, { q }: FindOrganisations): Promise<Organisation[]> {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return ctx.db
    .selectFrom('organisations')
    .select(['id', 'name', 'externalId'])
    .$if(q !== '', (organisations) => organisations.where('name', 'ilike', like))
    .orderBy('name')
    .orderBy('id')
    .limit(most)
    .execute()
}
