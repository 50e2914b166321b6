import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'

const Mail = z.object({ mailId: z.uuid(), aboutId: z.uuid().nullable(), threadId: z.uuid().nullable() })

export const mailSent = eventType('mail.sent', Mail)
/** Tried, and tried again later. */
export const mailDeferred = eventType('mail.deferred', Mail.extend({ error: z.string() }))
export const mailFailed = eventType('mail.failed', Mail.extend({ error: z.string() }))
/** It stays here: without a server to send by it is captured, and to an address that is not allowed it is held. */
export const mailKept = eventType('mail.kept', Mail.extend({ state: z.enum(['captured', 'held']) }))
export const mailRequeued = eventType('mail.requeued', Mail)
