import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { Category } from './category.ts'
import { listCategories } from './list-categories.ts'

export const categoryRoutes: Routes = (http) => {
  http.get('/categories', {
    config: { access: 'tickets:read' },
    schema: { tags: ['Categories'], summary: 'List categories', response: { 200: z.object({ items: z.array(Category) }) } },
    handler: async (request) => ({ items: await listCategories(request.ctx) }),
  })
}
