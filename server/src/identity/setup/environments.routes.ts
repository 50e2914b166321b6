import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { ClearEnvironment, clearEnvironment } from './clear-environment.ts'

export const environmentRoutes: Routes = (http) => {
  // The name comes in the address: what a DELETE carries in its body may be lost on the way (RFC 9110, 9.3.5).
  http.delete('/environment/data', {
    config: { access: 'environments:manage' },
    schema: {
      tags: ['Environments'],
      summary: 'Clear the environment, never Production; its set-up stays',
      querystring: ClearEnvironment,
      response: { 204: z.void() },
    },
    handler: async (request, reply) => {
      await clearEnvironment(request.ctx, request.query)
      return reply.code(204).send()
    },
  })
}
