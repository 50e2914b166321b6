import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import type { Import } from './import.ts'
import { requireImporter } from './import-access.ts'
import { findImport, shown } from './imports.store.ts'

export const ReadImport = z.object({ import: z.uuid() })
export type ReadImport = z.infer<typeof ReadImport>

/** How far an import is, and what it refused. */
export async function readImport(ctx: Ctx, { import: id }: ReadImport): Promise<Import> {
  const found = await findImport(ctx, id)
  requireImporter(ctx, found.kind)
  return shown(found)
}
