import type { NotificationChoices, NotificationKind } from '#identity/preferences/notification-choices.ts'

/** What happens to a ticket within this time is one entry of the inbox and one mail. */
export const burst = 2 * 60_000

/** What the mail of an entry, or of several that begin with it, comes from. */
export const causeOfMail = (id: string) => `notification:${id}`

export interface Channels {
  readonly inbox: boolean
  readonly mail: boolean
}

/** Where an agent wants to hear of something that happens to a ticket which is theirs, or is not. */
export function channelsFor({ of }: NotificationChoices, kind: NotificationKind, isMine: boolean): Channels {
  const wants = (scope: 'none' | 'mine' | 'all') => scope === 'all' || (scope === 'mine' && isMine)
  return { inbox: wants(of[kind].inbox), mail: wants(of[kind].mail) }
}

const morning = 8 * 60
const minute = 60_000
const day = 24 * 60

/** The next eight o'clock in the agent's time zone, without one in UTC. */
export function nextMorning(now: Date, timeZone: string | null): Date {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: timeZone ?? 'UTC', hour: 'numeric', minute: 'numeric' })
  const [hours = 0, minutes = 0] = clock.format(now).split(':').map(Number)
  const left = (morning - (hours * 60 + minutes) + day) % day || day
  return new Date(Math.floor(now.getTime() / minute) * minute + left * minute)
}

/** What happened, as a mail and a program say it. */
export function wordsFor({ kind, actorName }: { kind: NotificationKind; actorName: string }): string {
  switch (kind) {
    case 'new_ticket':
      return `New ticket by ${actorName}`
    case 'assigned':
      return `${actorName} assigned it to you`
    case 'customer_replied':
      return `${actorName} replied`
    case 'priority_raised':
      return `${actorName} raised the priority`
    case 'mentioned':
      return `${actorName} mentioned you`
    case 'mail_failed':
      return 'A mail could not be delivered'
  }
}

/** Why somebody is told: the sentence that ends a mail. */
export const reasons: Record<NotificationKind, string> = {
  new_ticket: 'you chose to hear of new tickets that you can see',
  assigned: 'the ticket was assigned to you',
  customer_replied: 'the ticket is yours, you follow it, or you chose to hear of all answers',
  priority_raised: 'the ticket is yours, you follow it, or you chose to hear of all raised priorities',
  mentioned: 'somebody mentioned you',
  mail_failed: 'the mail is yours, or you chose to hear of all that fail',
}
