import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { type Organisation, OrganisationName } from './organisation.ts'

export const CreateOrganisation = z.object({ name: OrganisationName })
export type CreateOrganisation = z.infer<typeof CreateOrganisation>

/** Something that customers belong to. Two may be called alike. */
export async function createOrganisation(ctx: Ctx, { name }: CreateOrganisation): Promise<Organisation> {
  const id = newId()
  await ctx.db.insertInto('organisations').values({ id, name, createdAt: ctx.now() }).execute()
  return { id, name, externalId: null }
}
