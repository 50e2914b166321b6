import * as z from 'zod'

export const SampleData = z.object({
  state: z.enum(['none', 'loading', 'loaded']),
  /** How many of its steps are written. */
  step: z.int().min(0),
  steps: z.int().min(0),
  loadedAt: z.date().nullable(),
})
export type SampleData = z.infer<typeof SampleData>

export const sampleDataChannel = 'keydesk_sample_data'

export function sampleDataOf(
  row: { readonly step: number; readonly steps: number; readonly loadedAt: Date | null } | undefined,
): SampleData {
  if (!row) return { state: 'none', step: 0, steps: 0, loadedAt: null }
  const { step, steps, loadedAt } = row
  return { state: loadedAt ? 'loaded' : 'loading', step, steps, loadedAt }
}
