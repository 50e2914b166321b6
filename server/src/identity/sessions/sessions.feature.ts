import type { Feature } from '#kernel/feature.ts'
import { type SessionMeans, sessionRoutes } from './sessions.routes.ts'

export function sessions(means: SessionMeans): Feature {
  return { name: 'sessions', routes: sessionRoutes(means) }
}
