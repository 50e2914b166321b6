import { sql } from 'kysely'
import type { Ctx, Tx } from '#kernel/ctx.ts'
import { inTransaction, orRefused } from '#kernel/in-transaction.ts'
import { Refused } from '#platform/refused.ts'
import { type PutCustomer, putCustomer } from '../customers/put-customer.ts'
import { type PutLicense, putLicense } from '../licenses/put-license.ts'
import { type PutPurchase, putPurchase } from '../purchases/put-purchase.ts'
import type { ImportKind, RowFailure } from './import.ts'
import { requireImporter } from './import-access.ts'
import { findImport, lockImport, type StoredImport } from './imports.store.ts'
import { readCsv } from './read-csv.ts'
import { rowInput } from './row-input.ts'

const rowsAtOnce = 50
const mostFailures = 200

/**
 * Goes through the rows from where it stands. Some rows and the step forward are one transaction: killed and run again,
 * it imports none twice and leaves none out. A trial takes back what it did and keeps only what was refused.
 */
export async function runImport(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const { content } = await findImport(ctx, id)
  const rows = readCsv(content ?? '').slice(1)
  while (await step(ctx, id, rows)) {
    // Goes on until all rows are gone through, or another run has done so.
  }
}

/** Whether there is more to do. */
async function step(ctx: Ctx, id: string, rows: readonly (readonly string[])[]): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const at = await lockImport(tx, id)
    if (at.state !== 'trying' && at.state !== 'running') return false
    requireImporter(tx, at.kind)

    await sql`savepoint trial`.execute(tx.db)
    const counts = { created: 0, updated: 0, failed: 0 }
    const failures: RowFailure[] = []
    for (const [place, cells] of rows.slice(at.done, at.done + rowsAtOnce).entries()) {
      const outcome = await importRow(tx, at, cells)
      counts[outcome instanceof Refused ? 'failed' : outcome] += 1
      if (outcome instanceof Refused) failures.push(failureOf(outcome, at.done + place + 2))
    }
    if (at.state === 'trying') await sql`rollback to savepoint trial`.execute(tx.db)
    await sql`release savepoint trial`.execute(tx.db)

    const done = Math.min(at.done + rowsAtOnce, rows.length)
    await save(tx, at, { done, counts, failures })
    return done < rows.length
  })
}

type Outcome = 'created' | 'updated' | Refused

async function importRow(tx: Tx, { kind, mapping }: StoredImport, cells: readonly string[]): Promise<Outcome> {
  const input = rowInput(kind, mapping, cells)
  if (!input.success) {
    const [issue] = input.error.issues
    const errors = [{ path: String(issue?.path[0] ?? ''), message: issue?.message ?? '' }]
    return new Refused('invalid', 'invalid_row', issue?.message ?? '', { errors })
  }
  const put = await orRefused(tx, () => putters[kind](tx, input.data))
  return put instanceof Refused ? put : put.isNew ? 'created' : 'updated'
}

const putters: Record<ImportKind, (tx: Tx, input: PutCustomer | PutLicense | PutPurchase) => Promise<{ isNew: boolean }>> = {
  customers: (tx, input) => putCustomer(tx, input as PutCustomer),
  licenses: (tx, input) => putLicense(tx, input as PutLicense, 'Imported from a file'),
  purchases: (tx, input) => putPurchase(tx, input as PutPurchase),
}

function failureOf({ message, facts }: Refused, row: number): RowFailure {
  const [first] = (facts.errors as { path: string; message: string }[] | undefined) ?? []
  return { row, field: first?.path || null, reason: first?.message ?? message }
}

interface Progress {
  readonly done: number
  readonly counts: { readonly created: number; readonly updated: number; readonly failed: number }
  readonly failures: readonly RowFailure[]
}

async function save(tx: Tx, at: StoredImport, { done, counts, failures }: Progress) {
  const isOver = done >= at.total
  const isImported = isOver && at.state === 'running'
  await tx.db
    .updateTable('imports')
    .set({
      done,
      created: at.created + counts.created,
      updated: at.updated + counts.updated,
      failed: at.failed + counts.failed,
      failures: JSON.stringify([...at.failures, ...failures].slice(0, mostFailures)),
      ...(isOver && { state: isImported ? 'finished' : 'tried' }),
      ...(isImported && { content: null, finishedAt: tx.now() }),
    })
    .where('id', '=', at.id)
    .execute()
}
