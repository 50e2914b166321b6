import type { Feature } from '#kernel/feature.ts'
import { purchaseRoutes } from './purchases.routes.ts'

export const purchases: Feature = { name: 'purchases', routes: purchaseRoutes }
