import type { Feature } from '#kernel/feature.ts'
import { type SetUpMeans, setUpRoutes } from './setup.routes.ts'

export function setUp(means: SetUpMeans): Feature {
  return { name: 'set-up', routes: setUpRoutes(means) }
}
