// What this machine could do at best: Fastify alone, and Fastify with the one SELECT of the ticket list.
// node bin/bench/ceilings.ts <database url> <answer of the list>, started by bench.ts
import Fastify from 'fastify'
import pg from 'pg'
import pino from 'pino'
import { openEnvironments } from '../../server/src/environments/open-environments.ts'
import { system } from '../../server/src/kernel/actor.ts'
import { ListTickets, listTickets } from '../../server/src/support/tickets/list/list-tickets.ts'

const [, , url = '', bytes = '0'] = process.argv
const environments = await openEnvironments({ url, log: pino({ level: 'silent' }), connectionsEach: 10 })

const { text, values } = await statementOfTheList()
const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c search_path=production,platform -c jit=off' })
const answer = JSON.stringify({ items: 'x'.repeat(Math.max(0, Number(bytes) - 12)) })

const http = Fastify()
http.get('/alone', (_, reply) => reply.header('content-type', 'application/json').send(answer))
http.get('/select', async (_, reply) => {
  await pool.query({ name: 'list', text, values })
  return reply.header('content-type', 'application/json').send(answer)
})
await http.listen({ port: 0, host: '127.0.0.1' })
console.log(`Listening on http://127.0.0.1:${(http.server.address() as { port: number }).port}`)

/** Asks for a list once, and looks at what the driver is told. */
async function statementOfTheList(): Promise<{ text: string; values: unknown[] }> {
  const { query } = pg.Client.prototype
  let seen: { text: string; values: unknown[] } | null = null
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    if (typeof args[0] === 'string' && args[0].includes('"tickets"')) seen = { text: args[0], values: args[1] as unknown[] }
    return Reflect.apply(query, this, args)
  } as typeof query
  const ctx = { ...environments.production, actor: { ...system, id: '00000000-0000-0000-0000-000000000001' } }
  await listTickets(ctx as never, ListTickets.parse({}))
  pg.Client.prototype.query = query
  if (!seen) throw new Error('The list asked the database nothing')
  return seen
}
