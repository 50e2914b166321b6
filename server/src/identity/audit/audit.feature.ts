import type { Feature } from '#kernel/feature.ts'
import { auditRoutes } from './audit.routes.ts'
import { verifyAuditJob } from './verify-audit.job.ts'

export const audit: Feature = { name: 'audit', routes: auditRoutes, jobs: [verifyAuditJob] }
