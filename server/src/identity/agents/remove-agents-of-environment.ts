import type { Tx } from '#kernel/ctx.ts'

/** Takes away the colleagues that came with the environment's sample data. Nobody who may sign in is among them. */
export async function removeAgentsOfEnvironment(tx: Tx): Promise<void> {
  await tx.db.deleteFrom('agents').where('onlyIn', '=', tx.environment.key).execute()
}
