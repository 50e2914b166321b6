export type Refusal =
  | 'invalid'
  | 'not_signed_in'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_many'
  | 'too_large'
  | 'unsupported'
  | 'unavailable'

/** A "no" that the caller can understand: what kind, a code for programs, a sentence for people, and facts. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly code: string
  readonly facts: Record<string, unknown>

  constructor(refusal: Refusal, code: string, message: string, facts: Record<string, unknown> = {}) {
    super(message)
    this.name = 'Refused'
    this.refusal = refusal
    this.code = code
    this.facts = facts
  }
}

export const notFound = (what: string) => new Refused('not_found', 'not_found', `There is no such ${what}.`)
export const forbidden = (code: string, message: string) => new Refused('forbidden', code, message)
export const conflict = (code: string, message: string, facts?: Record<string, unknown>) => new Refused('conflict', code, message, facts)
export const invalid = (path: string, message: string) => new Refused('invalid', 'invalid_input', message, { errors: [{ path, message }] })
