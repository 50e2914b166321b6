import { hasPermission } from '#kernel/actor.ts'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { forbidden, Refused } from '#platform/refused.ts'
import { changeTicket } from '../change-ticket.ts'
import { replyToTicket } from '../reply-to-ticket.ts'
import { tagTicket } from '../tag-ticket.ts'
import { ticketKey } from '../ticket.ts'
import { ticketByRef } from '../tickets.store.ts'
import type { BulkAction, BulkChange, BulkFailure } from './bulk-action.ts'
import { findBulkAction, goOn, type StoredBulkAction } from './bulk-actions.store.ts'

// What was decided for many is not decided on a version of one.
const anyVersion = Number.MAX_SAFE_INTEGER

/**
 * Goes through the tickets from where it stands, as the agent whose context this is. A ticket's change and the step
 * forward are one transaction: killed and run again, it changes none twice and leaves none out. What is refused is named.
 */
export async function runBulkAction(ctx: Ctx, { id }: { id: string }): Promise<BulkAction> {
  for (;;) {
    const action = await findBulkAction(ctx, id)
    if (!action.next) {
      const { total, done, failures, finishedAt } = action
      return { id, total, done, failures, finishedAt }
    }
    await step(ctx, action, action.next)
  }
}

async function step(ctx: Ctx, { id, done, change }: StoredBulkAction, ticket: string) {
  try {
    await inTransaction(ctx, async (tx) => {
      if (await goOn(tx, { id, done })) await apply(tx, ticket, change)
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const failure = { key: await keyOf(ctx, ticket), code: error.code, reason: error.message }
    await inTransaction(ctx, (tx) => goOn(tx, { id, done, failure }))
  }
}

async function apply(tx: Tx, ticket: string, change: BulkChange) {
  if (!hasPermission(tx.actor, 'tickets:bulk'))
    throw forbidden('bulk_not_allowed', 'Your role does not allow changing many tickets at once.')
  const { addTags: add = [], removeTags: remove = [], reply, ...fields } = change
  if (add.length + remove.length > 0) await tagTicket(tx, { ticket, add, remove })
  const { status, ...others } = fields
  if (Object.values(others).some((wanted) => wanted !== undefined)) await changeTicket(tx, { ticket, version: anyVersion, ...others })
  if (reply) await replyToTicket(tx, { ticket, attachmentIds: [], cc: [], force: true, ...reply })
  if (status) await changeTicket(tx, { ticket, version: anyVersion, status })
}

/** The number, for who sees the ticket; what one does not see has none. */
async function keyOf(ctx: Ctx, ticket: string): Promise<BulkFailure['key']> {
  const found = await ticketByRef(ctx, ticket).select('tickets.number').executeTakeFirst()
  return found ? ticketKey(ctx.environment.ticketPrefix, found.number) : null
}
