import * as z from 'zod'
import { eventType } from '#kernel/publish.ts'

/** What a ticket tells of licenses is for the team's eyes. Keys are masked. */
const About = z.object({ licenseId: z.uuid(), maskedKey: z.string() })
const Act = About.extend({ actionId: z.uuid(), kind: z.string() })
const Terms = z.record(z.string(), z.unknown())

export const keysFound = eventType('ticket.license_found', z.object({ maskedKeys: z.array(z.string()) }))
export const licenseLinked = eventType('ticket.license_linked', About)
/** It is another customer's, and an agent has said that it belongs here. */
export const licenseConfirmed = eventType('ticket.license_confirmed', About)

export const licenseActed = eventType('ticket.license_acted', Act.extend({ before: Terms, after: Terms, reason: z.string() }))
/** Above the bounds of a role. */
export const licenseActRequested = eventType('ticket.license_requested', Act.extend({ before: Terms, after: Terms, reason: z.string() }))
export const licenseActDecided = eventType('ticket.license_decided', Act.extend({ before: Terms, after: Terms, isApproved: z.boolean() }))
export const licenseActUndone = eventType('ticket.license_undone', Act)

/** After it was helped, an app used it successfully. */
export const licenseWorked = eventType('ticket.license_worked', About.extend({ device: z.string() }))
/** Nobody did for a day. */
export const licenseUnproven = eventType('ticket.license_unproven', About)
