import * as z from 'zod'

/** What agents choose for themselves and find on every computer. */
export const Preferences = z.object({
  /** Single-key shortcuts; those with Ctrl or Cmd always work (WCAG 2.1.4). */
  shortcuts: z.boolean(),
  /** Where a reply leads: to the next ticket of the list, nowhere, or back to the list. */
  afterSend: z.enum(['next', 'stay', 'list']),
})
export type Preferences = z.infer<typeof Preferences>

/** What a new agent starts with. */
const defaults: Preferences = { shortcuts: true, afterSend: 'stay' }

/** Stored preferences. A choice that is not offered any more was never made. */
export function preferencesOf(stored: unknown): Preferences {
  const choices = Object.entries((stored ?? {}) as object)
  const valid = choices.filter(
    ([key, value]) => key in Preferences.shape && Preferences.shape[key as keyof Preferences].safeParse(value).success,
  )
  return { ...defaults, ...Object.fromEntries(valid) }
}
