import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { CannedResponse } from './canned-response.ts'
import { ChangeCannedResponse, changeCannedResponse } from './change-canned-response.ts'
import { CreateCannedResponse, createCannedResponse } from './create-canned-response.ts'
import { DeleteCannedResponse, deleteCannedResponse } from './delete-canned-response.ts'
import { listCannedResponses } from './list-canned-responses.ts'

const tags = ['Canned responses']

export const cannedResponseRoutes: Routes = (http) => {
  http.get('/canned-responses', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'List what can be inserted', response: { 200: z.array(CannedResponse) } },
    handler: (request) => listCannedResponses(request.ctx),
  })

  http.post('/canned-responses', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'Keep a text to insert', body: CreateCannedResponse, response: { 201: CannedResponse } },
    handler: async (request, reply) => {
      reply.code(201)
      return createCannedResponse(request.ctx, request.body)
    },
  })

  http.put('/canned-responses/:response', {
    config: { access: 'tickets:reply' },
    schema: {
      tags,
      summary: 'Change a text to insert',
      params: ChangeCannedResponse.pick({ response: true }),
      body: ChangeCannedResponse.omit({ response: true }),
      response: { 200: CannedResponse },
    },
    handler: (request) => changeCannedResponse(request.ctx, { ...request.params, ...request.body }),
  })

  http.delete('/canned-responses/:response', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'Remove a text to insert', params: DeleteCannedResponse, response: { 204: z.null() } },
    handler: async (request, reply) => {
      await deleteCannedResponse(request.ctx, request.params)
      reply.code(204)
      return null
    },
  })
}
