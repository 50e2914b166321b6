import * as z from 'zod'

export const OutboundMailState = z.enum(['queued', 'sending', 'sent', 'failed', 'captured', 'held'])
export type OutboundMailState = z.infer<typeof OutboundMailState>

/** How many automatic mails one address gets at most: a loop ends here (promise 13). */
export const mostAutomatic = { perHour: 5, perDay: 20 }

const seconds = 1_000
const minutes = 60 * seconds
const longestDelay = 240 * minutes

/** How often a server may put a mail off: with the delays below, at least five days (promise 10). */
export const mostAttempts = 38

/** From one minute to four hours, a little spread. `chance` is from 0 to 1. */
export function delayAfter(attempts: number, chance: number): number {
  const delay = Math.min(2 ** (attempts - 1) * minutes, longestDelay)
  return Math.round(delay * (1 + chance / 5))
}

/** While the server cannot be reached, no mail is at fault: all are tried again soon, for as long as it takes. */
export const delayWhileUnreachable = 30 * seconds

/** How the reason begins why a mail waits that has not been tried. */
export const serverAway = 'The mail server cannot be reached'

/** A mail waits for an older one of its thread that nobody has got, but not for one that was put off this often. */
export const mostAttemptsWaitedFor = 6

/** The addresses that mail may go to outside Production; `@example.com` stands for all of that domain. */
export function allowedBy(allowList: readonly string[], addresses: readonly string[]): string[] {
  const allowed = new Set(allowList.map((entry) => entry.trim().toLowerCase()))
  return addresses.filter((address) => {
    const lower = address.toLowerCase()
    return allowed.has(lower) || allowed.has(lower.slice(lower.lastIndexOf('@')))
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/** Text for a header: what could begin another header is a blank (T11). */
export function headerText(text: string): string {
  return text.replace(controls, ' ').trim()
}

/** What a mail is found by: whole addresses, their parts, and the words of the subject. */
export function searchTextOf(addresses: readonly string[], subject: string): string {
  return [subject, ...addresses, ...addresses.map((address) => address.replace(/[@.\-_+]/g, ' '))].join(' ')
}

/** The beginnings of words as a `tsquery`; null when there is no word in it. */
export function searchQueryFrom(text: string): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ')
}
