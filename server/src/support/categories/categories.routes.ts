import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { Category } from './category.ts'
import { ChangeCategory, changeCategory } from './change-category.ts'
import { CreateCategory, createCategory } from './create-category.ts'
import { ListCategories, listCategories } from './list-categories.ts'
import { OrderCategories, orderCategories } from './order-categories.ts'

const tags = ['Categories']
const Categories = z.object({ items: z.array(Category) })

export const categoryRoutes: Routes = (http) => {
  http.get('/categories', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'List categories', querystring: ListCategories, response: { 200: Categories } },
    handler: async (request) => ({ items: await listCategories(request.ctx, request.query) }),
  })

  http.post('/categories', {
    config: { access: 'ticket_settings:manage' },
    schema: { tags, summary: 'Create a category', body: CreateCategory, response: { 201: Category } },
    handler: async (request, reply) => {
      reply.code(201)
      return createCategory(request.ctx, request.body)
    },
  })

  http.put('/categories/order', {
    config: { access: 'ticket_settings:manage' },
    schema: { tags, summary: 'Put the categories in order', body: OrderCategories, response: { 200: Categories } },
    handler: async (request) => {
      await orderCategories(request.ctx, request.body)
      return { items: await listCategories(request.ctx, { archived: 'with' }) }
    },
  })

  http.patch('/categories/:category', {
    config: { access: 'ticket_settings:manage' },
    schema: {
      tags,
      summary: 'Change or archive a category',
      params: ChangeCategory.pick({ category: true }),
      body: ChangeCategory.omit({ category: true }),
      response: { 200: Category },
    },
    handler: (request) => changeCategory(request.ctx, { ...request.params, ...request.body }),
  })
}
