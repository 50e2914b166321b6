import * as z from 'zod'

/** What the license keys of a product begin with. */
export const ProductCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/, 'A code is 2 to 8 capital letters and digits, and begins with a letter.')

const longestPattern = 200

/** How the keys look that another system gave out, as a regular expression. */
export const KeyPattern = z
  .string()
  .trim()
  .min(1)
  .max(longestPattern)
  .refine(isExpression, 'This is no regular expression.')
  .refine((pattern) => !/\([^)]*[+*][^)]*\)[+*{]/.test(pattern), 'A repeated group must not repeat inside: it could take for ever.')

export const ProductText = z.object({
  name: z.string().trim().min(1).max(200),
  code: ProductCode,
  isActive: z.boolean(),
  keyPattern: KeyPattern.nullable(),
  /** The bits of the key that its answers are signed with; of a key that exists they change no more. */
  signingBits: z.union([z.literal(2048), z.literal(3072), z.literal(4096), z.literal(8192)]),
  /** The number that another system knows it by. */
  externalId: z.string().trim().min(1).max(200).nullable(),
})

export const ProductSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  code: z.string(),
  isActive: z.boolean(),
  keyPattern: z.string().nullable(),
  signingBits: z.number().int(),
  externalId: z.string().nullable(),
  createdAt: z.date(),
})
export type ProductSummary = z.infer<typeof ProductSummary>

function isExpression(pattern: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${pattern})$`))
  } catch {
    return false
  }
}
