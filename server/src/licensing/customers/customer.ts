import * as z from 'zod'
import { EmailAddress } from '#kernel/email-address.ts'

/** The number that another system knows something by. */
export const ExternalId = z.string().trim().min(1).max(200)

/** What became of something that another system told us. */
export const Put = z.object({ id: z.uuid(), isNew: z.boolean() })
export type Put = z.infer<typeof Put>

export const CustomerText = z.object({
  name: z.string().trim().min(1).max(200),
  email: EmailAddress,
  organisationId: z.uuid().nullable(),
  /** Shown to agents; the mail of a blocked customer is read nevertheless. */
  isBlocked: z.boolean(),
  /** Whether we may write to them of our own accord. */
  takesOutreach: z.boolean(),
})
