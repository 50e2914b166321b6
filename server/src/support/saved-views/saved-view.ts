import * as z from 'zod'

export const ViewName = z.string().trim().min(1).max(60)

/** What stands behind the question mark of the list's address: `view=mine&status=open`. */
export const ViewQuery = z
  .string()
  .max(2000)
  .regex(/^[^\s#?]*$/)

export const SavedView = z.object({
  id: z.uuid(),
  name: z.string(),
  query: z.string(),
  isShared: z.boolean(),
  isMine: z.boolean(),
  /** Whether the reader may rename, change and delete it. */
  mayChange: z.boolean(),
})
export type SavedView = z.infer<typeof SavedView>
