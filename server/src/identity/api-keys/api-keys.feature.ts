import type { Feature } from '#kernel/feature.ts'
import { apiKeyRoutes } from './api-keys.routes.ts'

export const apiKeys: Feature = { name: 'api-keys', routes: apiKeyRoutes }
