import * as z from 'zod'

export const Category = z.object({ id: z.uuid(), key: z.string(), name: z.string(), label: z.string(), isTechnical: z.boolean() })
export type Category = z.infer<typeof Category>

/** What a new desk starts with (specification, Ticket Categories); the label is the short word of the list's column. */
export const defaultCategories = [
  { key: 'technical', name: 'Technical Support', label: 'Technical', isTechnical: true },
  { key: 'billing', name: 'Billing', label: 'Billing', isTechnical: false },
  { key: 'license', name: 'License Issues', label: 'License', isTechnical: false },
  { key: 'feature', name: 'Feature Request', label: 'Feature', isTechnical: false },
  { key: 'general', name: 'General Inquiry', label: 'General', isTechnical: false },
] as const
