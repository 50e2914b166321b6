import type { Ctx, Tx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { fieldsOf, type Import, ImportKind, ImportMapping, ImportState, RowFailure } from './import.ts'
import { readCsv } from './read-csv.ts'

const columnsRead = [
  'id',
  'kind',
  'fileName',
  'content',
  'columns',
  'mapping',
  'state',
  'total',
  'done',
  'created',
  'updated',
  'failed',
  'failures',
  'agentId',
  'finishedAt',
] as const

export type StoredImport = Omit<Import, 'preview' | 'fields'> & { readonly content: string | null; readonly agentId: string }

export async function findImport(ctx: Ctx, id: string): Promise<StoredImport> {
  const row = await ctx.db.selectFrom('imports').select(columnsRead).where('id', '=', id).executeTakeFirst()
  return stored(row)
}

export async function lockImport(tx: Tx, id: string): Promise<StoredImport> {
  const row = await tx.db.selectFrom('imports').select(columnsRead).where('id', '=', id).forUpdate().executeTakeFirst()
  return stored(row)
}

interface Row extends Omit<StoredImport, 'kind' | 'state' | 'mapping' | 'failures'> {
  readonly kind: string
  readonly state: string
  readonly mapping: unknown
  readonly failures: unknown
}

function stored(row: Row | undefined): StoredImport {
  if (!row) throw notFound('import')
  return {
    ...row,
    kind: ImportKind.parse(row.kind),
    state: ImportState.parse(row.state),
    mapping: ImportMapping.parse(row.mapping),
    failures: RowFailure.array().parse(row.failures),
  }
}

const previewRows = 5

export function shown({ content, agentId: _, ...one }: StoredImport): Import {
  const start = content === null ? '' : firstLines(content)
  return {
    ...one,
    fields: fieldsOf[one.kind].map(({ name, isRequired }) => ({ name, isRequired })),
    preview: readCsv(start).slice(1, previewRows + 1),
  }
}

// Enough for a few rows of any file; not all ten megabytes each time that somebody looks.
const firstLines = (content: string) => content.slice(0, 20_000)
