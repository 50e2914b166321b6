import * as z from 'zod'

/** The colours that screens know for marks (docs/product.md, visual language). */
export const CategoryColor = z.enum(['gray', 'blue', 'teal', 'green', 'violet', 'amber', 'red'])
export type CategoryColor = z.infer<typeof CategoryColor>

export const CategoryName = z.string().trim().min(1).max(60)
/** The short word of the list's column. */
export const CategoryLabel = z.string().trim().min(1).max(20)

export const Category = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  label: z.string(),
  color: CategoryColor,
  /** Developers see the tickets of technical categories. */
  isTechnical: z.boolean(),
  /** What is archived stays on its tickets and is not offered any more. */
  isActive: z.boolean(),
})
export type Category = z.infer<typeof Category>

/** What a new desk starts with (specification, Ticket Categories). */
export const defaultCategories = [
  { key: 'technical', name: 'Technical Support', label: 'Technical', color: 'blue', isTechnical: true },
  { key: 'billing', name: 'Billing', label: 'Billing', color: 'teal', isTechnical: false },
  { key: 'license', name: 'License Issues', label: 'License', color: 'violet', isTechnical: false },
  { key: 'feature', name: 'Feature Request', label: 'Feature', color: 'green', isTechnical: false },
  { key: 'general', name: 'General Inquiry', label: 'General', color: 'gray', isTechnical: false },
] as const
