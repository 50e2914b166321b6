import type { Job } from '#kernel/feature.ts'
import { verifyAudit } from './verify-audit.ts'

/** The log is one for all environments, so Production looks after it. */
export const verifyAuditJob: Job = {
  name: 'audit.verify',
  cron: '23 4 * * *',
  async run(ctx) {
    if (!ctx.environment.isProduction) return
    const { brokenAt } = await verifyAudit(ctx)
    if (brokenAt !== null) ctx.log.error({ sequence: brokenAt }, 'The audit log was changed behind our back, from this entry on')
  },
}
