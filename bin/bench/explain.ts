// Writes what PostgreSQL does for the ten most used queries into docs/benchmarks.md, between the two marks there:
// node bin/bench/explain.ts --database <url of a generated desk> [--write]
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Agent } from '../../server/src/kernel/actor.ts'
import type { Ctx } from '../../server/src/kernel/ctx.ts'
import { permissionsOf, Role } from '../../server/src/kernel/permissions.ts'
import type { Tables } from '../../server/src/kernel/tables.generated.ts'
import { CamelCaseRows } from '../../server/src/platform/camel-case-rows.ts'
import { usedQueries } from './used-queries.ts'

const { values } = parseArgs({ options: { database: { type: 'string' }, write: { type: 'boolean', default: false } } })
const rounds = 5
const mostLines = 16
const width = 150
const telling = /(Scan|Limit|Sort|Aggregate).*actual|Index Cond|Recheck Cond|Filter/
const joined = /tickets_number_key|customers_pkey|categories_pkey|mailboxes|on (agents|categories|ticket_reads)\b/
const [begin, end] = ['<!-- explain -->', '<!-- explained -->']

interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

interface Plan extends Statement {
  readonly lines: readonly string[]
  readonly milliseconds: number
  readonly hit: number
  readonly read: number
}

const heard: Statement[] = []
// As the program's own connections are.
const options = '-c search_path=production,platform -c jit=off -c max_parallel_workers_per_gather=0 -c timezone=UTC'
const db = new Kysely<Tables>({
  dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: values.database, max: 1, options }) }),
  plugins: [new CamelCaseRows()],
  log: ({ query }) => void heard.push({ sql: query.sql, parameters: query.parameters }),
})

class Done extends Error {}

const sections: string[] = []
try {
  await db.transaction().execute(async (tx) => {
    await tellAgents(tx)
    for (const { name, does, role, run, only = '', shows = '' } of await usedQueries(tx)) {
      const ctx = await ctxOf(tx, role)
      heard.length = 0
      await run(ctx)
      const asked = heard.filter(({ sql: text }) => /^[\s(]*(select|with)\b/i.test(text))
      const plans: Plan[] = []
      for (const statement of asked) plans.push(await explain(tx, statement))
      const counted = plans.filter(({ sql: text }) => text.includes(only))
      const shown = counted.filter(({ sql: text }) => text.includes(shows)).toSorted((a, b) => b.milliseconds - a.milliseconds)[0]
      if (!shown) throw new Error(`${name}: nothing was asked that holds ${only} ${shows}`)
      const section = sectionOf({ name, does, plans: counted, shown })
      sections.push(section)
      process.stdout.write(`${section}\n`)
    }
    throw new Done()
  })
} catch (error) {
  if (!(error instanceof Done)) throw error
} finally {
  await db.destroy()
}
if (values.write) await writeSections()

/** A quarter of a year of notifications, of which every twentieth is unread. They are gone with the transaction. */
async function tellAgents(tx: Transaction<Tables>): Promise<void> {
  await sql`insert into notifications (id, agent_id, ticket_id, in_inbox, read_at, created_at)
    select gen_random_uuid(), agent.id, ticket.id, true, case when random() < 0.95 then now() end, ticket.created_at
    from agents agent cross join lateral (
      select id, created_at from tickets where assignee_id = agent.id order by created_at desc limit 5000) ticket`.execute(tx)
  await sql`insert into notification_causes (cause, agent_id, notification_id, kind, actor_name, position, occurred_at)
    select gen_random_uuid(), agent_id, id, 'customer_replied', 'Somebody', 1, created_at from notifications`.execute(tx)
  await sql`analyze notifications`.execute(tx)
  await sql`analyze notification_causes`.execute(tx)
}

/** The agent of a role who has read the most: whoever has seen the most is served the slowest. */
async function ctxOf(tx: Transaction<Tables>, role: Role): Promise<Ctx> {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select id, name, email from agents where role = ${role}
    order by (select count(*) from ticket_reads where agent_id = agents.id) desc limit 1`.execute(tx)
  const [agent] = rows
  if (!agent) throw new Error(`There is no ${role}`)
  const actor: Agent = { kind: 'agent', ...agent, role: Role.parse(role), permissions: permissionsOf(role, [], []) }
  const environment = { key: 'production', name: 'Production', isProduction: true, ticketPrefix: 'TICK-', mailAllowList: [] }
  return { db: tx, environment, actor, now: () => new Date() } as unknown as Ctx
}

/** The fastest of some rounds: what else the machine does makes a round only slower. */
async function explain(tx: Transaction<Tables>, statement: Statement): Promise<Plan> {
  const plans: Plan[] = []
  for (let round = 0; round < rounds; round++) {
    const asked = CompiledQuery.raw(`explain (analyze, buffers, costs off, timing off, summary on) ${statement.sql}`, [
      ...statement.parameters,
    ])
    const { rows } = await tx.executeQuery<Record<string, string>>(asked)
    const lines = rows.map((row) => String(Object.values(row)[0]))
    const ofAll = /shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(lines.find((line) => line.includes('Buffers: shared')) ?? '')
    const milliseconds = Number(/Execution Time: ([\d.]+)/.exec(lines.join('\n'))?.[1])
    plans.push({ ...statement, lines, milliseconds, hit: Number(ofAll?.[1] ?? 0), read: Number(ofAll?.[2] ?? 0) })
  }
  return plans.toSorted((a, b) => a.milliseconds - b.milliseconds)[0] as Plan
}

function sectionOf({ name, does, plans, shown }: { name: string; does: string; plans: readonly Plan[]; shown: Plan }): string {
  const sum = (of: (plan: Plan) => number) => plans.reduce((all, plan) => all + of(plan), 0)
  const number = plans.length === 1 ? 'One statement' : `${plans.length} statements`
  const cost = `${number}, ${sum(({ milliseconds }) => milliseconds).toFixed(1)} ms, ${sum(({ hit }) => hit)} blocks from memory, ${sum(({ read }) => read)} read.`
  const which = plans.length === 1 ? '' : ` The main one, ${shown.milliseconds.toFixed(1)} ms:`
  return `**${name}.** ${cost} ${does}${which}\n\n\`\`\`\n${tellingLines(shown.lines).join('\n')}\n\`\`\`\n`
}

/** Of a plan what is read and by what, with its conditions. How rows are put together is left out, and what a shown row joins. */
function tellingLines(lines: readonly string[]): string[] {
  const kept: string[] = []
  let isLeftOut = false
  for (const line of lines) {
    if (/actual|never executed/.test(line)) isLeftOut = joined.test(line) || line.includes('never executed')
    if (!isLeftOut && telling.test(line)) kept.push(line.replace(/^ +/, (blanks) => ' '.repeat(blanks.length / 3)))
  }
  const cut = kept.slice(0, mostLines).map((line) => (line.length > width ? `${line.slice(0, width - 2)} …` : line))
  const more = kept.length - cut.length
  return more > 0 ? [...cut, `… ${more} lines more`] : cut
}

async function writeSections(): Promise<void> {
  const file = join(import.meta.dirname, '../../docs/benchmarks.md')
  const text = await readFile(file, 'utf8')
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`There are no ${begin} and ${end} in ${file}`)
  await writeFile(file, `${before}${begin}\n\n${sections.join('\n')}\n${end}${after}`)
}
