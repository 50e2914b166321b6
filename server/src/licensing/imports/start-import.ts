import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { publish } from '#kernel/publish.ts'
import { conflict, invalid } from '#platform/refused.ts'
import { importStarted } from './import.events.ts'
import { fieldsOf, type Import, ImportMapping } from './import.ts'
import { requireImporter } from './import-access.ts'
import { findImport, lockImport, type StoredImport, shown } from './imports.store.ts'

export const StartImport = z.object({
  import: z.uuid(),
  mapping: ImportMapping,
  /** Does everything and keeps nothing of it, to see what would be refused. */
  isTrial: z.boolean(),
})
export type StartImport = z.infer<typeof StartImport>

/** Starts to go through the rows, by a job, as the agent who asks. */
export async function startImport(ctx: Ctx, { import: id, mapping, isTrial }: StartImport): Promise<Import> {
  return inTransaction(ctx, async (tx) => {
    const found = await lockImport(tx, id)
    const { id: agentId } = requireImporter(tx, found.kind)
    if (found.state === 'trying' || found.state === 'running') throw conflict('import_running', 'This file is gone through already.')
    if (found.state === 'finished') throw conflict('import_finished', 'This file was imported already. Upload it again.')
    requireSound(found, mapping)

    await tx.db
      .updateTable('imports')
      .set({ mapping: JSON.stringify(mapping), state: isTrial ? 'trying' : 'running', agentId, ...fromTheStart })
      .where('id', '=', id)
      .execute()
    await publish(tx, [{ type: importStarted, payload: { importId: id }, subjectId: id, position: null }])
    return shown(await findImport(tx, id))
  })
}

const fromTheStart = { done: 0, created: 0, updated: 0, failed: 0, failures: '[]' }

function requireSound({ kind, columns }: StoredImport, mapping: ImportMapping) {
  for (const { name, isRequired } of fieldsOf[kind]) {
    if (isRequired && mapping[name] === undefined) throw invalid(`mapping.${name}`, 'Say which column this is.')
  }
  for (const [name, column] of Object.entries(mapping)) {
    if (!fieldsOf[kind].some((field) => field.name === name)) throw invalid(`mapping.${name}`, 'There is no such field.')
    if (column >= columns.length) throw invalid(`mapping.${name}`, 'The file has no such column.')
  }
}
