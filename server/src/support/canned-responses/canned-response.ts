import * as z from 'zod'

const Title = z.string().trim().min(1).max(100)
/** Without the slash, in small letters. */
const Shortcut = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}_-]{1,30}$/u, 'is one word of letters, digits, - and _')

/** A text that is written again and again. `{{customer.name}}` and the like are filled in where it is used. */
export const CannedResponse = z.object({
  id: z.uuid(),
  title: z.string(),
  shortcut: z.string().nullable(),
  html: z.string(),
  /** Everybody has it; else it is the reader's own. */
  isShared: z.boolean(),
  /** Whether the reader may change it. */
  isEditable: z.boolean(),
  updatedAt: z.date(),
})
export type CannedResponse = z.infer<typeof CannedResponse>

export const CannedResponseText = z.object({
  title: Title,
  shortcut: Shortcut.nullable().default(null),
  html: z.string().min(1).max(50_000),
})
