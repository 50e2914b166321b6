import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { invalid } from '#platform/refused.ts'
import { guessMapping, type Import, ImportKind } from './import.ts'
import { requireImporter } from './import-access.ts'
import { findImport, shown } from './imports.store.ts'
import { readCsv } from './read-csv.ts'

export const mostBytes = 10 * 1024 * 1024
const mostRows = 100_000
const mostColumns = 200

export const CreateImport = z.object({
  kind: ImportKind,
  fileName: z.string().trim().min(1).max(200),
  /** The file as text: CSV with a line of heads, its cells separated by comma, semicolon or tab. */
  content: z.string().min(1).max(mostBytes),
})
export type CreateImport = z.infer<typeof CreateImport>

/** Takes a file, and guesses from its heads what its columns are. Nothing is imported yet. */
export async function createImport(ctx: Ctx, { kind, fileName, content }: CreateImport): Promise<Import> {
  const { id: agentId } = requireImporter(ctx, kind)
  if (content.includes('\u0000')) throw invalid('content', 'This is no text file.')
  const [columns = [], ...rows] = readCsv(content)
  if (rows.length === 0) throw invalid('content', 'The file has no rows below its heads.')
  if (rows.length > mostRows) throw invalid('content', 'The file has more than 100,000 rows. Divide it.')
  if (columns.length > mostColumns) throw invalid('content', 'The file has more than 200 columns.')

  const id = newId()
  await ctx.db
    .insertInto('imports')
    .values({
      id,
      kind,
      fileName,
      content,
      columns: columns.map((column) => column.trim().slice(0, 200)),
      total: rows.length,
      mapping: JSON.stringify(guessMapping(kind, columns)),
      state: 'uploaded',
      agentId,
      createdAt: ctx.now(),
    })
    .execute()
  return shown(await findImport(ctx, id))
}
