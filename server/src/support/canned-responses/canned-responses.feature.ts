import type { Feature } from '#kernel/feature.ts'
import { cannedResponseRoutes } from './canned-responses.routes.ts'

export const cannedResponses: Feature = { name: 'canned-responses', routes: cannedResponseRoutes }
