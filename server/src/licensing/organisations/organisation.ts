import * as z from 'zod'

export const Organisation = z.object({ id: z.uuid(), name: z.string(), externalId: z.string().nullable() })
export type Organisation = z.infer<typeof Organisation>

export const OrganisationName = z.string().trim().min(1).max(200)
