import { createVerify } from 'node:crypto'
import type { Ctx } from '../src/kernel/ctx.ts'
import type { SignedInAgent } from './http.ts'

export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it says more than a type.
  readonly body: any
  readonly code: number
}

export interface App {
  ask(endpoint: string, input: Record<string, unknown>, headers?: Record<string, string>): Promise<Told>
}

/** An app in the field: it asks as client libraries do, and believes no answer whose signature is not right. */
export function anApp(baseUrl: string, { apiKey, prefix = '/v1' }: { apiKey: string | null; prefix?: string }): App {
  return {
    async ask(endpoint, input, headers = {}) {
      const isGet = endpoint.startsWith('get-') && endpoint !== 'get-license-key-details'
      const query = isGet ? `?${new URLSearchParams(input as Record<string, string>)}` : ''
      const told = await toldBy(
        await fetch(`${baseUrl}${prefix}/${endpoint}${query}`, {
          method: isGet ? 'GET' : 'POST',
          headers: { ...(apiKey && { authorization: `Bearer ${apiKey}` }), 'content-type': 'application/json', ...headers },
          ...(!isGet && { body: JSON.stringify(input) }),
        }),
      )
      return told
    },
  }
}

export async function toldBy(response: Response): Promise<Told> {
  const text = await response.text()
  const body = JSON.parse(text)
  return { status: response.status, headers: response.headers, text, body, code: body.response?.code }
}

/** As published clients do: parse, take the signature out, write the rest again, verify. */
export function isSignedWith(publicKey: string, text: string): boolean {
  const { signature, ...rest } = JSON.parse(text)
  return createVerify('RSA-SHA256').update(JSON.stringify(rest)).verify(publicKey, Buffer.from(signature, 'base64'))
}

/** The secret of a new API key. */
export async function anApiKey(superAdmin: SignedInAgent, scopes: readonly string[], environment = 'production'): Promise<string> {
  const { body, text } = await superAdmin.call('POST', '/api/api-keys', { name: 'An app', scopes }, { 'keydesk-environment': environment })
  if (!body?.secret) throw new Error(`No API key: ${text}`)
  return body.secret
}

/** What was kept of what apps asked, of one license or at all, the latest last. */
export function validationsOf(ctx: Ctx, licenseId?: string) {
  let kept = ctx.db.selectFrom('validationEvents').selectAll()
  if (licenseId) kept = kept.where('licenseId', '=', licenseId)
  return kept.orderBy('at').orderBy('id').execute()
}
