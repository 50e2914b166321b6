import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Ctx } from '#kernel/ctx.ts'

export interface Customer {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** The customer with this address, or a new one. A name is taken over only while we know none but the address. */
export async function matchCustomer(ctx: Ctx, { email, name }: { email: string; name?: string | null | undefined }): Promise<Customer> {
  const address = email.trim().toLowerCase()
  const given = name?.trim().slice(0, 200)

  const known = await ctx.db.selectFrom('customers').select(['id', 'name', 'email']).where('email', '=', address).executeTakeFirst()
  if (known && (known.name !== known.email || !given)) return known

  return ctx.db
    .insertInto('customers')
    .values({ id: newId(), email: address, name: given || address, createdAt: ctx.now() })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({
        name: sql`case when customers.name = customers.email then excluded.name else customers.name end`,
      }),
    )
    .returning(['id', 'name', 'email'])
    .executeTakeFirstOrThrow()
}
