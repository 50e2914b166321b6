import { sql } from 'kysely'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import type { ReadCustomer } from './read-customer.ts'

export const CustomerActivity = z.object({
  id: z.uuid(),
  kind: z.enum(['activated', 'deactivated', 'license_action', 'purchase', 'renewal', 'refund']),
  /** The device, what was done to the license, or the number of the purchase. */
  what: z.string(),
  license: z.object({ id: z.uuid(), maskedKey: z.string() }).nullable(),
  at: z.date(),
})
export type CustomerActivity = z.infer<typeof CustomerActivity>

interface Row {
  readonly id: string
  readonly kind: string
  readonly what: string
  readonly licenseId: string | null
  readonly maskedKey: string | null
  readonly at: Date
}

const most = 30

/** What a customer did lately, and what was done for them, beside their tickets. */
export async function readCustomerActivity(ctx: Ctx, { customer }: ReadCustomer): Promise<CustomerActivity[]> {
  const { rows } = await sql<Row>`
    with owned as (select id, masked_key from licenses where customer_id = ${customer} order by created_at desc limit 500)
    (select used.id, 'activated' as kind, coalesce(used.name, used.identifier) as what, owned.id as license_id, owned.masked_key,
            used.activated_at as at
       from owned join activations used on used.license_id = owned.id order by used.activated_at desc limit ${most})
    union all
    (select used.id, 'deactivated', coalesce(used.name, used.identifier), owned.id, owned.masked_key, used.deactivated_at
       from owned join activations used on used.license_id = owned.id
      where used.deactivated_at is not null order by used.deactivated_at desc limit ${most})
    union all
    (select done.id, 'license_action', done.kind, owned.id, owned.masked_key, done.created_at
       from owned join license_actions done on done.license_id = owned.id
      where done.kind <> 'deactivate_devices' order by done.created_at desc limit ${most})
    union all
    (select bought.id, bought.kind, bought.number, owned.id, owned.masked_key, bought.purchased_at
       from purchases bought left join owned on owned.id = bought.license_id
      where bought.customer_id = ${customer} order by bought.purchased_at desc limit ${most})
    order by at desc, id desc limit ${most}`.execute(ctx.db)
  return rows.map(({ licenseId, maskedKey, ...row }) =>
    CustomerActivity.parse({ ...row, license: licenseId && maskedKey ? { id: licenseId, maskedKey } : null }),
  )
}
