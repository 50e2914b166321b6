import * as z from 'zod'
import { hasPermission } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { LicenseActionKind } from '#licensing/licenses/license-action.ts'
import { undoMs } from '#licensing/licenses/undo-license-action.ts'
import { WantedAction } from '#licensing/licenses/wanted-action.ts'

const Terms = z.record(z.string(), z.unknown())

/** What was done to a license or asked for, as the ticket shows it, with what its reader can do about it. */
export const ActionLine = z.object({
  id: z.uuid(),
  licenseId: z.uuid(),
  maskedKey: z.string(),
  kind: LicenseActionKind,
  state: z.enum(['requested', 'applied', 'refused', 'undone']),
  before: Terms,
  after: Terms,
  reason: z.string(),
  askedBy: z.string(),
  createdAt: z.date(),
  /** Null: the reader cannot undo it. */
  undoableUntil: z.date().nullable(),
  canDecide: z.boolean(),
  workedAt: z.date().nullable(),
  /** Nobody had used the license for a day afterwards. */
  isUnproven: z.boolean(),
})
export type ActionLine = z.infer<typeof ActionLine>

const most = 20

/** What was done to licenses in a ticket, the latest first. */
export async function actionsOf(ctx: Ctx, { ticketId }: { ticketId: string }): Promise<ActionLine[]> {
  const rows = await ctx.db
    .selectFrom('licenseActions')
    .innerJoin('licenses', 'licenses.id', 'licenseActions.licenseId')
    .leftJoin('agents', 'agents.id', 'licenseActions.askedBy')
    .selectAll('licenseActions')
    .select(['licenses.maskedKey', 'agents.name'])
    .where((eb) =>
      eb.or([
        eb('ticketId', '=', ticketId),
        eb('ticketId', 'in', eb.selectFrom('tickets').select('tickets.id').where('tickets.mergedIntoId', '=', ticketId)),
      ]),
    )
    .orderBy('licenseActions.createdAt', 'desc')
    .limit(most)
    .execute()

  const { actor } = ctx
  const isFree = hasPermission(actor, 'licenses:act_freely')
  return rows.map((row) => {
    const until = row.appliedAt && new Date(row.appliedAt.getTime() + undoMs)
    const isTheirs = isFree || (row.decidedBy === actor.id && hasPermission(actor, 'licenses:act'))
    const isUndoable = row.state === 'applied' && isTheirs && until && until > ctx.now() && WantedAction.safeParse(row.wanted).success
    return {
      ...{ id: row.id, licenseId: row.licenseId, maskedKey: row.maskedKey, kind: row.kind as ActionLine['kind'] },
      ...{ state: row.state as ActionLine['state'], reason: row.reason, createdAt: row.createdAt, workedAt: row.workedAt },
      before: Terms.parse(row.before ?? {}),
      after: Terms.parse(row.after ?? {}),
      askedBy: row.name ?? 'Keydesk',
      undoableUntil: isUndoable ? until : null,
      canDecide: row.state === 'requested' && isFree,
      isUnproven: row.flaggedAt !== null && row.workedAt === null,
    }
  })
}
