import type { Feature } from '#kernel/feature.ts'
import { healthRoutes } from './health.routes.ts'
import type { Listening } from './read-health.ts'

export function health(listening: () => readonly Listening[]): Feature {
  return { name: 'health', routes: healthRoutes(listening) }
}
