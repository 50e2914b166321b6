import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'

export const environmentCleared = eventType('environment.cleared', z.object({ environment: z.string() }))
