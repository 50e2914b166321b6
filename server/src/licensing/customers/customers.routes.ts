import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { ChangeCustomer, changeCustomer } from './change-customer.ts'
import { CreateCustomer, createCustomer } from './create-customer.ts'
import { Put } from './customer.ts'
import { CustomerPage, FindCustomers, findCustomers } from './find-customers.ts'
import { PutCustomer, putCustomer } from './put-customer.ts'
import { CustomerDetail, ReadCustomer, readCustomer } from './read-customer.ts'
import { CustomerActivity, readCustomerActivity } from './read-customer-activity.ts'

const tags = ['Customers']

export const customerRoutes: Routes = (http) => {
  http.get('/customers', {
    config: { access: 'customers:read' },
    schema: { tags, summary: 'Find customers by name or address', querystring: FindCustomers, response: { 200: CustomerPage } },
    handler: (request) => findCustomers(request.ctx, request.query),
  })

  http.post('/customers', {
    config: { access: 'customers:manage' },
    schema: { tags, summary: 'Create a customer', body: CreateCustomer, response: { 201: CustomerDetail } },
    handler: async (request, reply) => {
      const customer = await createCustomer(request.ctx, request.body)
      reply.code(201)
      return readCustomer(request.ctx, { customer })
    },
  })

  http.get('/customers/:customer', {
    config: { access: 'customers:read' },
    schema: { tags, summary: 'Read a customer', params: ReadCustomer, response: { 200: CustomerDetail } },
    handler: (request) => readCustomer(request.ctx, request.params),
  })

  http.patch('/customers/:customer', {
    config: { access: 'customers:manage' },
    schema: {
      tags,
      summary: 'Change a customer',
      params: ReadCustomer,
      body: ChangeCustomer.omit({ customer: true }),
      response: { 200: CustomerDetail },
    },
    handler: async (request) => {
      await changeCustomer(request.ctx, { ...request.params, ...request.body })
      return readCustomer(request.ctx, request.params)
    },
  })

  http.get('/customers/:customer/activity', {
    config: { access: 'customers:read' },
    schema: {
      tags,
      summary: 'Read what a customer did lately with their licenses',
      params: ReadCustomer,
      response: { 200: z.object({ items: z.array(CustomerActivity) }) },
    },
    handler: async (request) => ({ items: await readCustomerActivity(request.ctx, request.params) }),
  })

  http.put('/customers/by-external-id/:externalId', {
    config: { access: 'customers:manage' },
    schema: {
      tags,
      summary: 'Create or change the customer that another system knows by this number',
      params: PutCustomer.pick({ externalId: true }),
      body: PutCustomer.omit({ externalId: true }),
      response: { 200: Put },
    },
    handler: (request) => putCustomer(request.ctx, { ...request.params, ...request.body }),
  })
}
