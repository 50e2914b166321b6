import * as z from 'zod'
import { Afterwards, DraftContent } from './draft.ts'

/** What waits for its time: a reply as it was written, and what it does to the ticket. */
export const ScheduledContent = DraftContent.extend({ afterwards: Afterwards })
export type ScheduledContent = z.infer<typeof ScheduledContent>

/** A reply that is sent later, as everybody on the ticket sees it. */
export const ScheduledReply = z.object({
  id: z.uuid(),
  agent: z.object({ id: z.uuid(), name: z.string() }),
  html: z.string(),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  fileCount: z.number().int(),
  afterwards: Afterwards,
  sendAt: z.date(),
})
export type ScheduledReply = z.infer<typeof ScheduledReply>
