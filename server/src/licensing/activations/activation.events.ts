import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'

const Used = z.object({ licenseId: z.uuid(), activationId: z.uuid(), identifier: z.string() })

/** A machine or domain took one of the places of a license. */
export const licenseActivated = eventType('license.activated', Used)
/** It gave its place back. */
export const licenseDeactivated = eventType('license.deactivated', Used)
