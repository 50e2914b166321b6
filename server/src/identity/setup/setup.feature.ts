import type { Feature } from '#kernel/feature.ts'
import { environmentRoutes } from './environments.routes.ts'
import { type SetUpMeans, setUpRoutes } from './setup.routes.ts'

export function setUp(means: SetUpMeans): Feature {
  const routes = setUpRoutes(means)
  return {
    name: 'set-up',
    routes(http) {
      routes(http)
      environmentRoutes(http)
    },
  }
}
