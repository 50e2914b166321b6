import * as z from 'zod'
import { NotificationChoices } from './notification-choices.ts'

const isTimeZone = (name: string) => accepts(() => new Intl.DateTimeFormat('en', { timeZone: name }))
const isLocale = (tag: string) => accepts(() => new Intl.Locale(tag))

function accepts(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

/** What agents choose for themselves and find on every computer. */
export const Preferences = z.object({
  /** Single-key shortcuts; those with Ctrl or Cmd always work (WCAG 2.1.4). */
  shortcuts: z.boolean(),
  /** Where a reply leads: to the next ticket of the list, nowhere, or back to the list. */
  afterSend: z.enum(['next', 'stay', 'list']),
  /** In which zone times are told, as the IANA names it; null: the browser's. */
  timeZone: z.string().max(60).refine(isTimeZone, 'There is no such time zone.').nullable(),
  /** How times and numbers are written, such as `de-AT`; null: as the browser does. */
  locale: z.string().max(35).refine(isLocale, 'There is no such language.').nullable(),
  notifications: NotificationChoices,
})
export type Preferences = z.infer<typeof Preferences>

/** What a new agent starts with. */
const defaults: Preferences = {
  shortcuts: true,
  afterSend: 'stay',
  timeZone: null,
  locale: null,
  notifications: NotificationChoices.parse({}),
}

/** Stored preferences. A choice that is not offered any more was never made. */
export function preferencesOf(stored: unknown): Preferences {
  const choices = Object.entries((stored ?? {}) as object).flatMap(([key, value]) => {
    const choice = Preferences.shape[key as keyof Preferences]?.safeParse(value)
    return choice?.success ? [[key, choice.data] as const] : []
  })
  return { ...defaults, ...Object.fromEntries(choices) }
}
