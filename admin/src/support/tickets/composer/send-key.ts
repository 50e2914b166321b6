/** One intention to send. Its key makes the server carry it out once, however often it is asked. */
export interface SendAttempt {
  readonly key: string
  readonly body: string
  /** Nobody knows whether it was carried out: the answer was lost on the way. */
  readonly isOpen: boolean
}

/** The same words after a lost answer are the same intention, so that nobody is written to twice; anything else is a new one. */
export function nextAttempt(last: SendAttempt | null, body: string, newKey: () => string): SendAttempt {
  const isSame = last?.isOpen && last.body === body
  return { key: isSame ? last.key : newKey(), body, isOpen: true }
}

/** What the server's answer says about it. Status 0 is no answer, and what is being carried out is not decided. */
export function answered(attempt: SendAttempt, { status, code }: { status: number; code: string }): SendAttempt {
  return { ...attempt, isOpen: status === 0 || status >= 500 || code === 'request_in_progress' }
}
