import * as z from 'zod'

export const HealthPart = z.object({
  name: z.string(),
  label: z.string(),
  status: z.enum(['ok', 'warning', 'failing']),
  detail: z.string(),
})
export type HealthPart = z.infer<typeof HealthPart>

export const Health = z.object({ status: z.enum(['ok', 'warning', 'failing']), parts: z.array(HealthPart) })
export type Health = z.infer<typeof Health>

/** As bad as its worst part. */
export function overall(parts: readonly HealthPart[]): Health {
  const isAny = (status: HealthPart['status']) => parts.some((part) => part.status === status)
  return { status: isAny('failing') ? 'failing' : isAny('warning') ? 'warning' : 'ok', parts: [...parts] }
}

export interface MailAge {
  readonly waiting: number
  /** Seconds since the oldest one was due. */
  readonly oldest: number
  readonly failed: number
}

const minute = 60

/** A queue of mails is well while nothing in it is due for long. */
export function judgeMails(
  { waiting, oldest, failed }: MailAge,
  words: { waiting: string; failed: string },
): Pick<HealthPart, 'status' | 'detail'> {
  const failures = failed > 0 ? `, ${failed} ${words.failed}` : ''
  if (oldest > 15 * minute)
    return { status: 'failing', detail: `${waiting} ${words.waiting}, the oldest for ${Math.round(oldest / minute)} minutes${failures}` }
  if (oldest > 2 * minute || failed > 0) return { status: 'warning', detail: `${waiting} ${words.waiting}${failures}` }
  return { status: 'ok', detail: `${waiting} ${words.waiting}` }
}
