import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { ExternalId, type Put } from '../customers/customer.ts'
import { OrganisationName } from './organisation.ts'

export const PutOrganisation = z.object({ externalId: ExternalId, name: OrganisationName })
export type PutOrganisation = z.infer<typeof PutOrganisation>

/** The organisation that another system knows by this number, as that system has it. */
export async function putOrganisation(ctx: Ctx, { externalId, name }: PutOrganisation): Promise<Put> {
  const made = newId()
  const { id } = await ctx.db
    .insertInto('organisations')
    .values({ id: made, name, externalId, createdAt: ctx.now() })
    .onConflict((conflict) => conflict.column('externalId').doUpdateSet({ name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, isNew: id === made }
}
