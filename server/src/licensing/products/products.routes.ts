import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { Put } from '../customers/customer.ts'
import { PublicKey, readPublicKey } from '../signing/read-public-key.ts'
import { ChangeProduct, changeProduct } from './change-product.ts'
import { CreateProduct, createProduct } from './create-product.ts'
import { listProducts } from './list-products.ts'
import { ProductSummary } from './product.ts'
import { PutProduct, putProduct } from './put-product.ts'

const tags = ['Products']
const Product = z.object({ product: z.uuid() })

export const productRoutes: Routes = (http) => {
  http.get('/products', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'List products', response: { 200: z.object({ items: z.array(ProductSummary) }) } },
    handler: async (request) => ({ items: await listProducts(request.ctx) }),
  })

  http.post('/products', {
    config: { access: 'licenses:manage' },
    schema: { tags, summary: 'Create a product', body: CreateProduct, response: { 201: ProductSummary } },
    handler: async (request, reply) => {
      reply.code(201)
      return createProduct(request.ctx, request.body)
    },
  })

  http.patch('/products/:product', {
    config: { access: 'licenses:manage' },
    schema: {
      tags,
      summary: 'Change a product',
      params: ChangeProduct.pick({ product: true }),
      body: ChangeProduct.omit({ product: true }),
      response: { 200: ProductSummary },
    },
    handler: (request) => changeProduct(request.ctx, { ...request.params, ...request.body }),
  })

  http.get('/products/:product/public-key', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'Read what apps verify our answers with', params: Product, response: { 200: PublicKey } },
    handler: (request) => readPublicKey(request.ctx, request.params.product),
  })

  http.put('/products/by-external-id/:externalId', {
    config: { access: 'licenses:manage' },
    schema: {
      tags,
      summary: 'Create or change the product that another system knows by this number',
      params: PutProduct.pick({ externalId: true }),
      body: PutProduct.omit({ externalId: true }),
      response: { 200: Put },
    },
    handler: (request) => putProduct(request.ctx, { ...request.params, ...request.body }),
  })
}
