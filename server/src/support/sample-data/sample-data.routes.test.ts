import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listAgents } from '#identity/agents/list-agents.ts'
import { setPassword } from '#identity/sessions/set-password.ts'
import { inTransaction } from '#kernel/in-transaction.ts'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type Call, caller, type SignedInAgent, signedInAgent, signInAs, testPassword } from '#test/http.ts'

const inStaging = { 'keydesk-environment': 'staging' }
const owner = { name: 'Olga Owner', email: 'olga@desk.example', password: 'a long password' }

let desk: StartedDesk
let call: Call
let supporter: SignedInAgent

beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk.stop())

const stateIn = async (headers: Record<string, string>) => (await call('GET', '/api/sample-data', undefined, headers)).body
const untilLoaded = (least: number) =>
  vi.waitFor(async () => expect((await stateIn(inStaging)).step).toBeGreaterThanOrEqual(least), { timeout: 100_000, interval: 100 })

describe('sample data over the API', () => {
  test('is loaded into Staging when the desk is set up with that wish', async () => {
    const token = new URL(String(desk.app.setUpLink)).searchParams.get('token')
    const wish = { token, deskName: 'Brightmoor', supportAddress: 'support@desk.example', ...owner, loadSampleData: true }
    expect((await caller(desk.app.baseUrl)('POST', '/api/setup', wish)).status).toBe(201)

    const cookie = await signInAs(desk.app.baseUrl, owner.email, owner.password)
    call = caller(desk.app.baseUrl, { cookie, origin: desk.app.baseUrl })
    supporter = await signedInAgent(desk, 'support_agent')
    await untilLoaded(9)
    expect(await stateIn({})).toMatchObject({ state: 'none' })
    expect((await call('GET', '/api/tickets', undefined, inStaging)).body.items.length).toBeGreaterThan(0)
    expect((await call('GET', '/api/tickets')).body.items).toEqual([])
  }, 120_000)

  test('is loaded once, never into Production, and only by those who manage environments', async () => {
    expect((await call('POST', '/api/sample-data', undefined, inStaging)).body).toMatchObject({ status: 409, code: 'sample_data_present' })
    expect((await call('POST', '/api/sample-data')).body).toMatchObject({ status: 409, code: 'production' })
    expect((await supporter.call('POST', '/api/sample-data', undefined, inStaging)).status).toBe(403)
    expect((await supporter.call('DELETE', '/api/environment/data?name=Staging', undefined, inStaging)).status).toBe(403)
  })

  test('brings colleagues who cannot sign in, even if one had a password', async () => {
    const staging = desk.app.ctxOf('staging')
    const [colleague] = (await listAgents(staging)).filter(({ email }) => email.endsWith('@staging.contour.example'))
    if (!colleague) throw new Error('There is no colleague')
    await inTransaction(staging, (tx) => setPassword(tx, colleague.id, testPassword))

    const { status, body } = await caller(desk.app.baseUrl)('POST', '/api/session', { email: colleague.email, password: testPassword })
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'wrong_credentials' })

    await caller(desk.app.baseUrl)('POST', '/api/password-resets', { email: colleague.email })
    for (const environment of ['production', 'staging']) {
      const mails = await desk.app.ctxOf(environment).db.selectFrom('outboundMails').select('toAddresses').execute()
      expect(mails.flatMap(({ toAddresses }) => toAddresses)).not.toContain(colleague.email)
    }
  })

  test('goes by its environment’s name and in one action, and open screens begin anew', async () => {
    expect((await call('DELETE', '/api/environment/data?name=staging', undefined, inStaging)).status).toBe(422)
    expect((await call('DELETE', '/api/environment/data?name=Production')).body).toMatchObject({ status: 409, code: 'production' })

    const live = await fetch(`${desk.app.baseUrl}/api/live?environment=staging`, {
      headers: { cookie: await signInAs(desk.app.baseUrl, owner.email, owner.password) },
    })
    const heard = firstOf(live, 'event: anew')
    const cleared = await call('DELETE', '/api/environment/data?name=Staging', undefined, { ...inStaging, 'idempotency-key': 'clear-once' })
    expect(cleared.status).toBe(204)
    await heard

    expect(await stateIn(inStaging)).toMatchObject({ state: 'none', step: 0 })
    expect((await call('GET', '/api/tickets', undefined, inStaging)).body.items).toEqual([])
    expect((await call('GET', '/api/categories', undefined, inStaging)).body.items).toHaveLength(5)
  })
})

async function firstOf(stream: Response, text: string): Promise<void> {
  const reader = stream.body?.getReader()
  for (let told = ''; reader && !told.includes(text); ) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`The stream ended without ${text}`)
    told += Buffer.from(value).toString()
  }
  await reader?.cancel()
}
