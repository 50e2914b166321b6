import { findActors } from '#identity/agents/find-actors.ts'
import { reaction } from '#kernel/feature.ts'
import { importStarted } from './import.events.ts'
import { findImport } from './imports.store.ts'
import { runImport } from './run-import.ts'

/** Works as the agent who asked, with the rights they have now. Whoever is gone imports nothing more. */
export const runImportReaction = reaction({
  name: 'imports.run-import',
  to: importStarted,
  retryLimit: 50,

  async run(ctx, { importId: id }) {
    const { agentId } = await findImport(ctx, id)
    const [agent] = await findActors(ctx, [agentId])
    if (agent) await runImport({ ...ctx, actor: agent }, { id })
  },
})
