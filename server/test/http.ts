import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { addAgent } from '../src/identity/agents/add-agent.ts'
import { hashPassword } from '../src/identity/sessions/agent-auth.ts'
import type { Role } from '../src/kernel/permissions.ts'
import type { StartedDesk } from './desk.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it says more than a type.
  readonly body: any
}

export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

/** Somebody who calls the API over a real connection. What is no string or buffer is sent as JSON. */
export function caller(baseUrl: string, who: Record<string, string> = {}): Call {
  return async (method, path, body, headers = {}) => {
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(body === undefined || isRaw ? {} : { 'content-type': 'application/json' }), ...who, ...headers },
      ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: /json/.test(response.headers.get('content-type') ?? '') && text ? JSON.parse(text) : null,
    }
  }
}

export const testPassword = 'correct horse battery'
// Once: it is meant to be slow.
const testPasswordHash = hashPassword(testPassword)

export interface SignedInAgent {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly cookie: string
  readonly call: Call
}

/** A new agent with this role, signed in as a browser is. */
export async function signedInAgent(
  { app }: StartedDesk,
  role: Role,
  name = `${role} ${randomBytes(3).toString('hex')}`,
): Promise<SignedInAgent> {
  const email = `${randomBytes(6).toString('hex')}@desk.example`
  const id = newId()
  const ctx = app.ctxOf('production')
  await addAgent(ctx, { id, name, email, role })
  await ctx.db
    .insertInto('agentAccounts')
    .values({ id: newId(), agentId: id, accountId: id, providerId: 'credential', password: await testPasswordHash })
    .execute()
  const cookie = await signInAs(app.baseUrl, email)
  return { id, name, email, cookie, call: caller(app.baseUrl, { cookie, origin: app.baseUrl }) }
}

export async function signInAs(baseUrl: string, email: string, password = testPassword): Promise<string> {
  const { status, headers, text } = await caller(baseUrl)('POST', '/api/session', { email, password })
  if (status !== 201) throw new Error(`Signing in answered ${status}: ${text}`)
  return String(headers.getSetCookie()[0]?.split(';')[0])
}

/** A program with an API key of this environment. */
export async function withApiKey(
  superAdmin: SignedInAgent,
  baseUrl: string,
  environment: string,
  scopes: readonly string[],
): Promise<Call> {
  const { body } = await superAdmin.call('POST', '/api/api-keys', { name: 'A program', scopes }, { 'keydesk-environment': environment })
  return caller(baseUrl, { authorization: `Bearer ${body.secret}` })
}
