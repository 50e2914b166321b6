import type { Routes } from '#kernel/feature.ts'
import { AuditPage, ListAuditEntries, listAuditEntries } from './list-audit-entries.ts'

export const auditRoutes: Routes = (http) => {
  http.get('/audit-entries', {
    config: { access: 'agents:manage' },
    schema: { tags: ['Audit'], summary: 'Read the audit log', querystring: ListAuditEntries, response: { 200: AuditPage } },
    handler: (request) => listAuditEntries(request.ctx, request.query),
  })
}
