import type { Feature } from '#kernel/feature.ts'
import { categoryRoutes } from './categories.routes.ts'

export const categories: Feature = { name: 'categories', routes: categoryRoutes }
