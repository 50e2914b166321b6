import type { Feature } from '#kernel/feature.ts'
import { activationRoutes } from './activations.routes.ts'

export const activations: Feature = { name: 'activations', routes: activationRoutes }
