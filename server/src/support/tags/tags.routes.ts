import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { listTags } from './list-tags.ts'
import { RemoveTag, removeTag } from './remove-tag.ts'
import { Tag } from './tag.ts'

const tags = ['Tags']

export const tagRoutes: Routes = (http) => {
  http.get('/tags', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'List the tags that are offered', response: { 200: z.object({ items: z.array(Tag) }) } },
    handler: async (request) => ({ items: await listTags(request.ctx) }),
  })

  http.delete('/tags/:tag', {
    config: { access: 'ticket_settings:manage' },
    schema: { tags, summary: 'Take a tag off all tickets', params: RemoveTag, response: { 204: z.void() } },
    handler: async (request, reply) => {
      await removeTag(request.ctx, request.params)
      return reply.code(204).send()
    },
  })
}
