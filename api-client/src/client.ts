import createClient, { type Client } from 'openapi-fetch'
import { ApiProblem } from './problem.ts'
import type { paths } from './schema.ts'

export type Api = Client<paths>

export interface ApiOptions {
  /** Where the desk is; the page's own origin when missing. */
  readonly baseUrl?: string
  /** The environment that is looked at now; null for Production. */
  environment?(): string | null
  readonly fetch?: (request: Request) => Promise<Response>
}

/** The desk's API, typed by its contract. */
export function createApi({ baseUrl = globalThis.location?.origin, environment, fetch }: ApiOptions = {}): Api {
  const api = createClient<paths>({ ...(baseUrl ? { baseUrl } : {}), ...(fetch ? { fetch } : {}), credentials: 'same-origin' })
  api.use({
    onRequest({ request }) {
      const key = environment?.()
      // A request that names its own is left alone.
      if (key && !request.headers.has('Keydesk-Environment')) request.headers.set('Keydesk-Environment', key)
      return request
    },
  })
  return api
}

interface Answer<Data> {
  readonly data?: Data
  readonly error?: unknown
  readonly response: Response
}

/** What was answered; everything else is thrown as an `ApiProblem`, except that somebody gave up asking. */
export async function unwrap<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    throw cause instanceof TypeError ? ApiProblem.unreachable(cause) : cause
  })
  if (!response.ok) throw ApiProblem.from(response.status, error)
  return data as Data
}

/** A header that makes a repeated request take effect once. Keep it for as long as it is the same request. */
export function once(): { 'Idempotency-Key': string } {
  // Not `randomUUID`, which browsers have only where the page came by TLS.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return { 'Idempotency-Key': Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') }
}
