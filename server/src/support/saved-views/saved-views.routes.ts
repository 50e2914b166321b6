import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { ChangeView, changeView } from './change-view.ts'
import { DeleteView, deleteView } from './delete-view.ts'
import { listSavedViews } from './list-saved-views.ts'
import { SaveView, saveView } from './save-view.ts'
import { SavedView } from './saved-view.ts'

const tags = ['Views']

export const savedViewRoutes: Routes = (http) => {
  http.get('/views', {
    config: { access: 'agent' },
    schema: { tags, summary: 'List your own and the shared views', response: { 200: z.object({ items: z.array(SavedView) }) } },
    handler: async (request) => ({ items: await listSavedViews(request.ctx) }),
  })

  http.post('/views', {
    config: { access: 'agent' },
    schema: { tags, summary: 'Save a list as a view', body: SaveView, response: { 201: SavedView } },
    handler: async (request, reply) => {
      reply.code(201)
      return saveView(request.ctx, request.body)
    },
  })

  http.patch('/views/:view', {
    config: { access: 'agent' },
    schema: {
      tags,
      summary: 'Rename, change or share a view',
      params: DeleteView,
      body: ChangeView.omit({ view: true }),
      response: { 200: SavedView },
    },
    handler: (request) => changeView(request.ctx, { ...request.params, ...request.body }),
  })

  http.delete('/views/:view', {
    config: { access: 'agent' },
    schema: { tags, summary: 'Delete a view', params: DeleteView, response: { 204: z.void() } },
    handler: async (request, reply) => {
      await deleteView(request.ctx, request.params)
      return reply.code(204).send()
    },
  })
}
