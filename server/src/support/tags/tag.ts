import * as z from 'zod'

/** Lower case, so that one word is one tag; spaces become dashes. */
export const TagName = z
  .string()
  .trim()
  .toLowerCase()
  .transform((name) => name.replace(/[\s,;]+/g, '-'))
  .pipe(z.string().min(1).max(40))
export type TagName = z.infer<typeof TagName>

export const Tag = z.object({ name: z.string() })
export type Tag = z.infer<typeof Tag>
