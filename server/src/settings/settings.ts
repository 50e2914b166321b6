import * as z from 'zod'

/** What an environment's ticket desk does. */
export const Settings = z.object({
  /** Agents may answer their notifications by mail, as notes and as replies. */
  agentsAnswerByMail: z.boolean(),
  /** A reply by an agent on a ticket without owner makes them its owner. */
  assignOnReply: z.boolean(),
  /** A resolved ticket closes by itself after these days; 0 keeps it resolved. */
  autoCloseDays: z.number().int().min(0).max(365),
  /** A ticket needs a category to be created by an agent, and to be resolved or closed. */
  categoryRequired: z.boolean(),
  customerCanReopen: z.boolean(),
  ticketCreationEmail: z.boolean(),
  /** So long a reply waits before its mail leaves, and can be taken back; 0 sends at once. */
  undoSendSeconds: z.number().int().min(0).max(60),
})
export type Settings = z.infer<typeof Settings>

/** What a new desk starts with. */
const defaults: Settings = {
  agentsAnswerByMail: true,
  assignOnReply: true,
  autoCloseDays: 7,
  categoryRequired: false,
  customerCanReopen: true,
  ticketCreationEmail: true,
  undoSendSeconds: 10,
}

/** The settings of these rows; what has no row is as on a new desk. */
export function settingsOf(rows: readonly { readonly key: string; readonly value: unknown }[]): Settings {
  const known = rows.filter(({ key }) => key in Settings.shape)
  return Settings.parse({ ...defaults, ...Object.fromEntries(known.map(({ key, value }) => [key, value])) })
}
