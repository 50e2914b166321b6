import type { Feature } from '#kernel/feature.ts'
import { agentRoutes } from './agents.routes.ts'

export const agents: Feature = { name: 'agents', routes: agentRoutes }
