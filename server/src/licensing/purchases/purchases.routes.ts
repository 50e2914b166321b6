import type { Routes } from '#kernel/feature.ts'
import { Put } from '../customers/customer.ts'
import { ListPurchases, listPurchases, PurchasePage } from './list-purchases.ts'
import { PutPurchase, putPurchase } from './put-purchase.ts'

const tags = ['Purchases']

export const purchaseRoutes: Routes = (http) => {
  http.get('/purchases', {
    config: { access: 'customers:read' },
    schema: { tags, summary: 'List the purchases of a customer', querystring: ListPurchases, response: { 200: PurchasePage } },
    handler: (request) => listPurchases(request.ctx, request.query),
  })

  http.put('/purchases/by-external-id/:externalId', {
    config: { access: 'customers:manage' },
    schema: {
      tags,
      summary: 'Create or change the purchase that another system knows by this number',
      params: PutPurchase.pick({ externalId: true }),
      body: PutPurchase.omit({ externalId: true }),
      response: { 200: Put },
    },
    handler: (request) => putPurchase(request.ctx, { ...request.params, ...request.body }),
  })
}
