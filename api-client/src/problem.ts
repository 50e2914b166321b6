import type { components } from './schema.ts'

type ProblemBody = components['responses']['Problem']['content']['application/problem+json']

/** A "no" of the API (RFC 9457): a code for the program, a sentence for people, and facts such as what has changed. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  /** 0 when nobody answered. */
  readonly status: number
  readonly code: string
  readonly requestId: string | null
  /** Which inputs are wrong, and how. */
  readonly errors: readonly { readonly path: string; readonly message: string }[]
  /** Everything that the answer holds. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(status: number, facts: Partial<ProblemBody>, options?: ErrorOptions) {
    super(facts.detail ?? `The server answered ${status}.`, options)
    this.status = status
    this.code = facts.code ?? `http_${status}`
    this.requestId = facts.requestId ?? null
    this.errors = facts.errors ?? []
    this.facts = facts
  }

  /** The same in another language: each of its sentences as they are said there. */
  in(words: (sentence: string) => string): ApiProblem {
    const errors = this.errors.map(({ path, message }) => ({ path, message: words(message) }))
    return new ApiProblem(this.status, { ...this.facts, detail: words(this.message), errors }, { cause: this.cause })
  }

  /** What a proxy in front answers is no problem body: then only the status is known. */
  static from(status: number, body: unknown): ApiProblem {
    return new ApiProblem(status, typeof body === 'object' && body !== null ? (body as Partial<ProblemBody>) : {})
  }

  static unreachable(cause: unknown): ApiProblem {
    return new ApiProblem(0, { code: 'unreachable', detail: 'The server cannot be reached.' }, { cause })
  }
}
