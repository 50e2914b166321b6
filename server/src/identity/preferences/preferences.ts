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
  /** What the desk speaks; null: the browser's language, or English. */
  language: z.enum(['en', 'de']).nullable(),
  /** How times and numbers are written, such as `de-AT`; null: as the browser does. */
  locale: z.string().max(35).refine(isLocale, 'There is no such language.').nullable(),
  notifications: NotificationChoices,
  /** The columns of the ticket list in their order; those that are not named follow. Widths in pixels, null as wide as usual. */
  ticketColumns: z
    .array(z.object({ key: z.string().max(30), isShown: z.boolean(), width: z.number().int().min(40).max(800).nullable() }))
    .max(30),
  /** The ids of saved views in the order of the navigation; those that are not named follow. */
  viewOrder: z.array(z.uuid()).max(200),
})
export type Preferences = z.infer<typeof Preferences>

/** What a new agent starts with. */
const defaults: Preferences = {
  shortcuts: true,
  afterSend: 'stay',
  timeZone: null,
  language: null,
  locale: null,
  notifications: NotificationChoices.parse({}),
  ticketColumns: [],
  viewOrder: [],
}

/** Stored preferences. A choice that is not offered any more was never made. */
export function preferencesOf(stored: unknown): Preferences {
  const choices = Object.entries((stored ?? {}) as object).flatMap(([key, value]) => {
    const choice = Preferences.shape[key as keyof Preferences]?.safeParse(value)
    return choice?.success ? [[key, choice.data] as const] : []
  })
  return { ...defaults, ...Object.fromEntries(choices) }
}
