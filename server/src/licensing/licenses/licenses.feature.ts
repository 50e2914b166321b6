import type { Feature } from '#kernel/feature.ts'
import { licenseRoutes } from './licenses.routes.ts'

export const licenses: Feature = { name: 'licenses', routes: licenseRoutes }
