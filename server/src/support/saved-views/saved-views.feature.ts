import type { Feature } from '#kernel/feature.ts'
import { savedViewRoutes } from './saved-views.routes.ts'

export const savedViews: Feature = { name: 'saved-views', routes: savedViewRoutes }
