import type { SmtpRefusal } from '#platform/smtp-refusal.ts'
import { allowedBy, delayAfter, headerText, mostAttempts } from './outbound-mail.ts'

/** What is known of a mail when it is tried. */
export interface Delivery {
  readonly recipients: readonly string[]
  /** Who has got it already. */
  readonly accepted: readonly string[]
  /** Who will never get it, with their server's words. */
  readonly refused: Readonly<Record<string, string>>
  /** How often it was tried, with this time. */
  readonly attempts: number
}

export interface Verdict {
  readonly state: 'sent' | 'failed' | 'held' | 'queued'
  readonly nextAttemptAt: Date | null
  readonly refused: Readonly<Record<string, string>>
  readonly lastError: string | null
}

/** Who is still to get it; outside Production only those that mail may go to. */
export function recipientsLeft({ recipients, accepted, refused }: Omit<Delivery, 'attempts'>, allowList: readonly string[] | null) {
  const left = recipients.filter((address) => !accepted.includes(address) && !(address in refused))
  const allowed = allowList ? allowedBy(allowList, left) : left
  return { allowed, held: left.filter((address) => !allowed.includes(address)) }
}

/**
 * What becomes of a mail after a try. Who got it gets it no more (F8); who was put off is tried again, but not for
 * ever (F6); who was refused is told about (F7).
 */
export function verdictOn(
  delivery: Delivery,
  refusals: readonly SmtpRefusal[],
  { held, now, chance }: { held: readonly string[]; now: Date; chance: number },
): Verdict {
  const isLast = delivery.attempts >= mostAttempts
  const isFinal = ({ isPermanent }: SmtpRefusal) => isPermanent || isLast
  const refused = { ...delivery.refused }
  for (const refusal of refusals.filter(isFinal)) refused[refusal.address] = wordsOf(refusal, isLast)
  const putOff = refusals.filter((refusal) => !isFinal(refusal))

  const failures = [
    ...Object.entries(refused).map(([address, words]) => `${address}: ${words}`),
    ...putOff.map((one) => `${one.address}: ${wordsOf(one)}`),
  ]
  const lastError = failures.length > 0 ? failures.join('; ') : null
  if (putOff.length > 0) {
    return { state: 'queued', nextAttemptAt: new Date(now.getTime() + delayAfter(delivery.attempts, chance)), refused, lastError }
  }
  if (Object.keys(refused).length > 0) return { state: 'failed', nextAttemptAt: null, refused, lastError }
  if (held.length > 0)
    return { state: 'held', nextAttemptAt: null, refused, lastError: `Not on the list of allowed addresses: ${held.join(', ')}` }
  return { state: 'sent', nextAttemptAt: null, refused, lastError: null }
}

const mostWords = 500

function wordsOf({ reply, isPermanent }: SmtpRefusal, isLast = false): string {
  const words = headerText(reply).slice(0, mostWords)
  return isLast && !isPermanent ? `${words} (given up after ${mostAttempts} attempts)` : words
}
