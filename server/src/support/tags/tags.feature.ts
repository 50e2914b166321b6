import type { Feature } from '#kernel/feature.ts'
import { tagRoutes } from './tags.routes.ts'

export const tags: Feature = { name: 'tags', routes: tagRoutes }
