import type { Feature } from '#kernel/feature.ts'
import { organisationRoutes } from './organisations.routes.ts'

export const organisations: Feature = { name: 'organisations', routes: organisationRoutes }
