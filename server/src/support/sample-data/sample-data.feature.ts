import type { Feature } from '#kernel/feature.ts'
import { sampleDataRoutes } from './sample-data.routes.ts'

export const sampleData: Feature = { name: 'sample-data', routes: sampleDataRoutes }
