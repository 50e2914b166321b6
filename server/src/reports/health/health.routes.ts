import type { Routes } from '#kernel/feature.ts'
import { Health } from './health.ts'
import { type Listening, readHealth } from './read-health.ts'

export function healthRoutes(listening: () => readonly Listening[]): Routes {
  return (http) => {
    http.get('/health', {
      config: { access: 'health:read' },
      schema: { tags: ['Health'], summary: 'What works and what does not', response: { 200: Health } },
      handler: (request) => readHealth(request.ctx, listening()),
    })
  }
}
