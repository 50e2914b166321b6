import { createApi } from '@keydesk/api-client/client.ts'
import type { paths } from '@keydesk/api-client/schema.ts'
import { here } from './environment.ts'

export { once, unwrap } from '@keydesk/api-client/client.ts'
export type { paths }

/** The API, in the environment that the address names. */
export const api = createApi({ environment: () => here.environment })

/** What a read answers with. */
export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never
