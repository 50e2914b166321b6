import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { CustomerName, FindCustomers, findCustomers } from './find-customers.ts'

export const customerRoutes: Routes = (http) => {
  http.get('/customers', {
    config: { access: 'customers:read' },
    schema: {
      tags: ['Customers'],
      summary: 'Find customers by name or address',
      querystring: FindCustomers,
      response: { 200: z.object({ items: z.array(CustomerName) }) },
    },
    handler: async (request) => ({ items: await findCustomers(request.ctx, request.query) }),
  })
}
