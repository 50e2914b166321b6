import type { Routes } from '#kernel/feature.ts'
import { ListTelemetry, listTelemetry, TelemetryPage } from './list-telemetry.ts'
import { SummarizeTelemetry, summarizeTelemetry, TelemetrySummary } from './summarize-telemetry.ts'

const tags = ['Telemetry']

export const telemetryRoutes: Routes = (http) => {
  http.get('/telemetry', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'List what apps told us', querystring: ListTelemetry, response: { 200: TelemetryPage } },
    handler: (request) => listTelemetry(request.ctx, request.query),
  })

  http.get('/telemetry/summary', {
    config: { access: 'licenses:read' },
    schema: {
      tags,
      summary: 'Count what apps told us, by day and group, with flags and versions',
      querystring: SummarizeTelemetry,
      response: { 200: TelemetrySummary },
    },
    handler: (request) => summarizeTelemetry(request.ctx, request.query),
  })
}
