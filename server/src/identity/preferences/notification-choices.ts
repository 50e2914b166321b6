import * as z from 'zod'

export const NotificationKind = z.enum(['new_ticket', 'assigned', 'customer_replied', 'priority_raised', 'mentioned', 'mail_failed'])
export type NotificationKind = z.infer<typeof NotificationKind>

/** Of which tickets: of none, of those that are the agent's own or followed by them, of all that they see. */
export const NotificationScope = z.enum(['none', 'mine', 'all'])
export type NotificationScope = z.infer<typeof NotificationScope>

const aboutTickets = (inbox: NotificationScope, mail: NotificationScope) =>
  z.object({ inbox: NotificationScope, mail: NotificationScope }).default({ inbox, mail })

const Personal = NotificationScope.extract(['none', 'mine'])
const aboutMe = z.object({ inbox: Personal, mail: Personal }).default({ inbox: 'mine', mail: 'mine' })

/** What an agent is told, and how. A kind that came later than their choice is told as to a new agent. */
export const NotificationChoices = z.object({
  /** Mails as things happen, or one each morning. */
  mails: z.enum(['each', 'daily']).default('each'),
  of: z
    .object({
      new_ticket: aboutTickets('all', 'all'),
      assigned: aboutMe,
      customer_replied: aboutTickets('mine', 'mine'),
      priority_raised: aboutTickets('mine', 'mine'),
      mentioned: aboutMe,
      mail_failed: aboutTickets('mine', 'mine'),
    })
    .prefault({}),
})
export type NotificationChoices = z.infer<typeof NotificationChoices>
