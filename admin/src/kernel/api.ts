import { createApi, unwrap as unwrapAnswer } from '@keydesk/api-client/client.ts'
import { ApiProblem } from '@keydesk/api-client/problem.ts'
import type { paths } from '@keydesk/api-client/schema.ts'
import { t } from '@keydesk/ui/messages.ts'
import { here } from './environment.ts'

export { once } from '@keydesk/api-client/client.ts'
export type { paths }

/** The API, in the environment that the address names. */
export const api = createApi({ environment: () => here.environment })

/** What a read answers with. */
export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

/** What was answered; everything else is thrown as an `ApiProblem` in the reader's language, except that somebody gave up asking. */
export const unwrap: typeof unwrapAnswer = (asked) =>
  unwrapAnswer(asked).catch((error: unknown) => {
    throw error instanceof ApiProblem ? error.in(t) : error
  })
