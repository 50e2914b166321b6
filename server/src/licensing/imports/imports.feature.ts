import type { Feature } from '#kernel/feature.ts'
import { importRoutes } from './imports.routes.ts'
import { runImportReaction } from './run-import.reaction.ts'

export const imports: Feature = { name: 'imports', routes: importRoutes, reactions: [runImportReaction] }
