import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findActors } from '#identity/agents/find-actors.ts'
import { listAgents } from '#identity/agents/list-agents.ts'
import { clearEnvironment } from '#identity/setup/clear-environment.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { addNote } from '../tickets/add-note.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { countTickets } from '../tickets/list/count-tickets.ts'
import { listTickets } from '../tickets/list/list-tickets.ts'
import { readTicket } from '../tickets/read-ticket.ts'
import { loadSampleData } from './load-sample-data.ts'
import { readSampleData } from './read-sample-data.ts'
import { sampleColleagues } from './scenarios/colleagues.ts'
import { startLoading } from './start-loading.ts'
import { stepCount } from './story/sample-story.ts'
import { writeNextStep } from './write-next-step.ts'

let desk: BareDesk
let staging: Ctx
let production: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  production = desk.ctx('production')
  staging = desk.ctx('staging', await anAgent(desk, 'super_admin', 'Olga Owner'))
})
afterAll(() => desk.stop())

const writeAll = async (ctx: Ctx) => {
  while (await writeNextStep(ctx));
}

const stepsWritten = async () => (await readSampleData(staging)).step

/** Lets a worker write until there are that many steps, and stops it in the middle of its work. */
async function writeUntil(step: number): Promise<void> {
  const loading = startLoading({ ctxOf: (key) => desk.ctx(key), keys: ['production', 'staging'] })
  await vi.waitFor(async () => expect(await stepsWritten()).toBeGreaterThanOrEqual(step), { timeout: 60_000, interval: 10 })
  await loading.stop()
}

/** How many rows each table of the environment has. */
async function contentsOf({ db, environment }: Ctx): Promise<Record<string, number>> {
  const { rows } = await sql<{
    name: string
  }>`select tablename as name from pg_tables where schemaname = ${environment.key} order by 1`.execute(db)
  const counts = rows.map(async ({ name }) => {
    const { rows: counted } = await sql<{ count: number }>`select count(*) as count from ${sql.id(environment.key, name)}`.execute(db)
    return [name, Number(counted[0]?.count)] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

const kindsOf = async (ctx: Ctx, kind: 'status' | 'priority', of: 'tickets' | 'licenses') => {
  const { rows } = await sql<{ kind: string }>`select distinct ${sql.id(kind)} as kind from ${sql.id(of)}`.execute(ctx.db)
  return rows.map((row) => row.kind).toSorted()
}

describe('loading sample data', () => {
  test('is refused in Production, and by whoever may not manage environments', async () => {
    await expect(loadSampleData(production)).rejects.toMatchObject({ code: 'production' })
    await expect(loadSampleData(desk.ctx('staging', await anAgent(desk, 'admin')))).rejects.toMatchObject({ refusal: 'forbidden' })
    expect(await writeNextStep(production)).toBe(false)
  })

  test('begins once, however many ask', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 4 }, () => loadSampleData(staging)))

    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'sample_data_present' } })
    expect(await readSampleData(staging)).toMatchObject({ state: 'loading', step: 0, steps: stepCount })
  })

  test('goes on where a worker stopped, and after a step that failed as if it had never begun', async () => {
    await writeUntil(3)
    const stopped = await stepsWritten()
    expect(stopped).toBeLessThan(stepCount)
    await writeUntil(8)
    expect(await stepsWritten()).toBeGreaterThan(stopped)

    const before = await contentsOf(staging)
    const full = { ...staging, storage: { ...staging.storage, put: () => Promise.reject(new Error('The disk is full')) } }

    await expect(writeAll(full)).rejects.toThrow('The disk is full')
    expect(await contentsOf(staging)).toEqual(before)
  }, 120_000)

  test('writes each step once when two workers write, and leaves Production alone', async () => {
    const before = await contentsOf(production)
    await Promise.all([writeAll(staging), writeAll(staging)])

    expect(await readSampleData(staging)).toMatchObject({ state: 'loaded', step: stepCount, steps: stepCount })
    expect(await contentsOf(staging)).toMatchObject({ customers: 40, licenses: 60, products: 4, tickets: 300, sample_data: 1 })
    expect(await contentsOf(production)).toEqual(before)
    expect(await writeNextStep(staging)).toBe(false)
  }, 120_000)
})

describe('the sample data', () => {
  test('has every status, priority, category and state of a license', async () => {
    expect(await kindsOf(staging, 'status', 'tickets')).toEqual(['closed', 'in_progress', 'open', 'resolved', 'waiting'])
    expect(await kindsOf(staging, 'priority', 'tickets')).toEqual(['critical', 'high', 'low', 'normal'])
    expect(await kindsOf(staging, 'status', 'licenses')).toEqual(['active', 'assigned', 'available', 'expired', 'revoked', 'suspended'])
    const categories = await staging.db.selectFrom('tickets').select('categoryId').distinct().where('categoryId', 'is not', null).execute()
    expect(categories).toHaveLength(5)
  })

  test('has apps that use what was sold, and fail in every way that people write about', async () => {
    const asked = await staging.db.selectFrom('validationEvents').select('code').distinct().orderBy('code').execute()
    expect(asked.map(({ code }) => code)).toEqual([200, 202, 204, 205, 210, 302])
    const flagged = await staging.db.selectFrom('telemetry').select('isFlagged').distinct().execute()
    expect(flagged).toHaveLength(2)
  })

  test('has fourteen tickets that wait for us, and some for the owner of the desk', async () => {
    const counts = await countTickets(staging)
    expect(counts).toMatchObject({ needsResponse: { count: 14 }, mine: { count: 9 }, unassigned: { count: 7 }, all: { count: 300 } })

    const { items } = await listTickets(staging, { view: 'needs_response', limit: 50 })
    expect(items.filter(({ isUnread }) => isUnread)).toHaveLength(9)
    expect(items.map(({ priority }) => priority)).toContain('critical')
  })

  test('numbers its tickets in the order in which they came', async () => {
    const rows = await staging.db.selectFrom('tickets').select(['number', 'createdAt']).orderBy('number').execute()
    const created = rows.map(({ createdAt }) => createdAt.getTime())
    expect(created).toEqual(created.toSorted((a, b) => a - b))
    expect(rows[0]?.number).toBe(1001)
    expect(rows.at(-1)?.number).toBe(1300)
  })

  test('tells stories with notes, mentions, quotes and files that are there', async () => {
    const { messages, message_attachments: files, ticket_mentions: mentions } = await contentsOf(staging)
    expect(messages).toBeGreaterThan(1000)
    expect(files).toBeGreaterThan(100)
    expect(mentions).toBeGreaterThan(30)

    const { ticketId } = await staging.db.selectFrom('ticketMentions').select('ticketId').limit(1).executeTakeFirstOrThrow()
    const { timeline } = await readTicket(staging, ticketId)
    expect(timeline.map((entry) => (entry.type === 'message' ? entry.kind : entry.name))).toEqual(
      expect.arrayContaining(['ticket.created', 'customer', 'ticket.assigned', 'reply', 'note']),
    )

    const stored = await staging.db.selectFrom('attachments').select(['storageKey', 'size', 'mediaType']).execute()
    for (const { storageKey, size } of stored) expect((await staging.storage.readAll(storageKey)).length).toBe(size)
    expect(new Set(stored.map(({ mediaType }) => mediaType))).toEqual(new Set(['image/png', 'text/plain', 'application/pdf']))
  })

  test('mails nobody', async () => {
    expect(await contentsOf(staging)).toMatchObject({ outbound_mails: 0, known_message_ids: 0 })
  })
})

describe('colleagues that came with it', () => {
  const names = sampleColleagues.map(({ name }) => name)

  test('are listed in their environment only', async () => {
    expect((await listAgents(staging)).map(({ name }) => name)).toEqual(expect.arrayContaining(names))
    for (const { name } of await listAgents(production)) expect(names).not.toContain(name)
  })

  test('can neither act, nor be mentioned, nor be given a ticket elsewhere', async () => {
    const colleague = (await listAgents(staging)).find(({ name }) => name === names[0])
    const id = String(colleague?.id)
    const ticket = await aTicket(production)

    expect(await findActors(production, [id])).toEqual([])
    await expect(changeTicket(production, { ticket: ticket.id, version: 1, assigneeId: id })).rejects.toMatchObject({
      refusal: 'not_found',
    })
    await expect(addNote(production, { ticket: ticket.id, html: '<p>Look</p>', attachmentIds: [], mentions: [id] })).rejects.toMatchObject({
      refusal: 'invalid',
    })
  })
})

describe('clearing an environment', () => {
  test('is refused for Production, without its name, and by whoever may not manage environments', async () => {
    const before = await contentsOf(production)
    await expect(clearEnvironment(production, { name: 'Production' })).rejects.toMatchObject({ code: 'production' })
    await expect(clearEnvironment(staging, { name: 'Production' })).rejects.toMatchObject({ refusal: 'invalid' })
    const admin = desk.ctx('staging', await anAgent(desk, 'admin'))
    await expect(clearEnvironment(admin, { name: 'Staging' })).rejects.toMatchObject({ refusal: 'forbidden' })
    await expect(sql`select empty_environment('production', array['migrations'])`.execute(production.db)).rejects.toThrow('not Production')
    expect(await contentsOf(production)).toEqual(before)
  })

  test('takes everything out of it but how it is set up, and nothing out of Production', async () => {
    const before = await contentsOf(production)
    await clearEnvironment(staging, { name: 'Staging' })

    const { migrations: _, ...left } = await contentsOf(staging)
    const full = Object.entries(left).filter(([, count]) => count > 0)
    expect(Object.fromEntries(full)).toEqual({ categories: 5, mailboxes: 1, ticket_counter: 1, events: 1 })
    expect(await contentsOf(production)).toEqual(before)
    expect((await listAgents(staging)).map(({ id }) => id)).toEqual((await listAgents(production)).map(({ id }) => id))
    expect(await readSampleData(staging)).toEqual({ state: 'none', step: 0, steps: 0, loadedAt: null })

    const audited = await staging.db
      .selectFrom('auditEntries')
      .select(['action', 'environment'])
      .orderBy('sequence', 'desc')
      .executeTakeFirst()
    expect(audited).toEqual({ action: 'environment.cleared', environment: 'staging' })
  })

  test('ends a load that is running; another can begin, and its numbers go on', async () => {
    await loadSampleData(staging)
    const written = writeAll(staging)
    await vi.waitFor(async () => expect(await stepsWritten()).toBeGreaterThanOrEqual(8), { timeout: 60_000, interval: 10 })
    await clearEnvironment(staging, { name: 'Staging' })
    await written
    expect(await contentsOf(staging)).toMatchObject({ tickets: 0, customers: 0, sample_data: 0 })

    await loadSampleData(staging)
    await writeUntil(8)
    const { first } = await staging.db
      .selectFrom('tickets')
      .select(({ fn }) => fn.min('number').as('first'))
      .executeTakeFirstOrThrow()
    expect(first).toBeGreaterThan(1300)
  }, 120_000)
})
