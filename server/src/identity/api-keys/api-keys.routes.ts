import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { ApiKey } from './api-key.ts'
import { CreateApiKey, CreatedApiKey, createApiKey } from './create-api-key.ts'
import { listApiKeys } from './list-api-keys.ts'
import { RevokeApiKey, revokeApiKey } from './revoke-api-key.ts'

const tags = ['API keys']

export const apiKeyRoutes: Routes = (http) => {
  http.get('/api-keys', {
    config: { access: 'api_keys:manage' },
    schema: { tags, summary: 'List API keys', response: { 200: z.object({ items: z.array(ApiKey) }) } },
    handler: async (request) => ({ items: await listApiKeys(request.ctx) }),
  })

  http.post('/api-keys', {
    config: { access: 'api_keys:manage', isAnswerSecret: true },
    schema: { tags, summary: 'Create an API key; its secret is shown once', body: CreateApiKey, response: { 201: CreatedApiKey } },
    handler: async (request, reply) => {
      reply.code(201)
      return createApiKey(request.ctx, request.body)
    },
  })

  http.delete('/api-keys/:key', {
    config: { access: 'api_keys:manage' },
    schema: { tags, summary: 'Revoke an API key', params: RevokeApiKey, response: { 204: z.void() } },
    handler: async (request, reply) => {
      await revokeApiKey(request.ctx, request.params)
      reply.code(204)
    },
  })
}
