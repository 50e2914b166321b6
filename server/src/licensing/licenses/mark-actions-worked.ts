import type { Tx } from '#kernel/ctx.ts'

export interface MarkActionsWorked {
  readonly licenseId: string
  readonly ticketId: string
}

/** What was done to a license for a ticket has helped: it was used. False when that was known. */
export async function markActionsWorked(tx: Tx, { licenseId, ticketId }: MarkActionsWorked): Promise<boolean> {
  const worked = await tx.db
    .updateTable('licenseActions')
    .set({ workedAt: tx.now() })
    .where('licenseId', '=', licenseId)
    .where('ticketId', '=', ticketId)
    .where('state', '=', 'applied')
    .where('workedAt', 'is', null)
    .returning('id')
    .execute()
  return worked.length > 0
}
