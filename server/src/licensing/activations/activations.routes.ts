import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { FreeActivation, freeActivation } from './free-activation.ts'
import { ActivationPage, ListActivations, listActivations } from './list-activations.ts'

const tags = ['Activations']

export const activationRoutes: Routes = (http) => {
  http.get('/activations', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'List where licenses are used', querystring: ListActivations, response: { 200: ActivationPage } },
    handler: (request) => listActivations(request.ctx, request.query),
  })

  http.post('/activations/:activation/deactivation', {
    config: { access: 'licenses:act' },
    schema: {
      tags,
      summary: 'Deactivate a device, which frees its place',
      params: FreeActivation.pick({ activation: true }),
      body: FreeActivation.omit({ activation: true }),
      response: { 204: z.void() },
    },
    handler: async (request, reply) => {
      await freeActivation(request.ctx, { ...request.params, ...request.body })
      reply.code(204)
    },
  })
}
