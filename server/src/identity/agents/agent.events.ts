import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'

/** Told in each environment where they were at work and this is not known yet. */
export const agentDeactivated = eventType('agent.deactivated', z.object({ agentId: z.uuid(), handOverTo: z.uuid().nullable() }))
