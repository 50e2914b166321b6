import type { Feature } from '#kernel/feature.ts'
import { telemetryRoutes } from './telemetry.routes.ts'

export const telemetry: Feature = { name: 'telemetry', routes: telemetryRoutes }
