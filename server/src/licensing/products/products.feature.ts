import type { Feature } from '#kernel/feature.ts'
import { productRoutes } from './products.routes.ts'

export const products: Feature = { name: 'products', routes: productRoutes }
