import * as z from 'zod'

/** What an environment's ticket desk does, each with the value a new desk starts with. */
export const Settings = z.object({
  /** A reply by an agent on a ticket without owner makes them its owner. */
  assignOnReply: z.boolean().default(true),
  customerCanReopen: z.boolean().default(true),
  ticketCreationEmail: z.boolean().default(true),
})
export type Settings = z.infer<typeof Settings>
