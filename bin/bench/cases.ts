import { createHmac, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Request } from './load.ts'

export interface Case {
  readonly name: string
  /** The budget of docs/architecture.md: the slowest p95 in milliseconds, or the fewest requests per second. */
  readonly p95?: number
  readonly perSecond?: number
  request(n: number): Request
}

export const secret = 'a-secret-that-only-measuring-knows-0123456789'

const views = ['needs_response', 'mine', 'unassigned', 'urgent', 'all']
const sorts = ['number', 'subject', 'customer', 'status', 'priority', 'assignee', 'category', 'created', 'updated']
const roles = ['super_admin', 'support_agent', 'developer'] as const
type Role = (typeof roles)[number]

/** What is measured, asked by agents who are signed in as browsers are. */
export async function casesFor(databaseUrl: string, baseUrl: string): Promise<Case[]> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c search_path=production,platform' })
  await client.connect()
  const as = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await signIn(client, role, baseUrl)]))) as Record<
    Role,
    Record<string, string>
  >
  const numbersOf = async (where: string) =>
    (await client.query<{ number: number }>(`select number from tickets where ${where} order by number desc limit 500`)).rows.map(
      ({ number }) => number,
    )
  const long = await numbersOf('message_count >= 47')
  const open = await numbersOf(`status in ('open', 'in_progress') and assignee_id is not null`)
  await client.end()

  const list = (role: Role, query = ''): Request => ({ path: `/api/tickets?${query}`, headers: as[role] })
  const lists = (name: string, role: Role, query: string): Case => ({ name, p95: 25, request: () => list(role, query) })
  const every = roles.flatMap((role) =>
    views.flatMap((view) =>
      sorts.flatMap((sort) => ['asc', 'desc'].map((order) => list(role, `view=${view}&sort=${sort}&order=${order}`))),
    ),
  )
  const searches = (name: string, role: Role, q: string): Case => ({
    name,
    p95: 50,
    request: () => list(role, `q=${encodeURIComponent(q)}`),
  })
  const text = '<p>Thank you for writing to us. Please try the new version, which mends this.</p>'

  return [
    lists('list, all, Super Admin', 'super_admin', ''),
    lists('list, needs response, Support Agent', 'support_agent', 'view=needs_response'),
    lists('list, mine, Support Agent', 'support_agent', 'view=mine'),
    lists('list, all, Developer', 'developer', ''),
    lists('list, urgent by customer, Support Agent', 'support_agent', 'view=urgent&sort=customer'),
    lists('list, closed by subject, Super Admin', 'super_admin', 'status=closed&sort=subject'),
    lists('list, all by assignee, Developer', 'developer', 'sort=assignee'),
    lists('list, two priorities and statuses, Super Admin', 'super_admin', 'priority=high,critical&status=open,waiting'),
    lists(
      'list, critical and technical with files, Support Agent',
      'support_agent',
      'priority=critical&category=technical&hasAttachment=true',
    ),
    lists('list, a week of 2024, Super Admin', 'super_admin', 'createdFrom=2024-03-01T00:00:00Z&createdTo=2024-03-08T00:00:00Z'),
    { name: 'list, every view, order and role in turn', p95: 25, request: (n) => every[(n * 7) % every.length] as Request },
    { name: 'counts, Super Admin', request: () => ({ path: '/api/tickets/counts', headers: as.super_admin }) },
    { name: 'counts, Support Agent', request: () => ({ path: '/api/tickets/counts', headers: as.support_agent }) },
    searches('search, rare word, Super Admin', 'super_admin', 'zanzibar'),
    searches('search, rare word, Support Agent', 'support_agent', 'zanzibar'),
    searches('search, common word, Super Admin', 'super_admin', 'key'),
    searches('search, common word, Support Agent', 'support_agent', 'key'),
    searches('search, word in 0.3 % of messages, Super Admin', 'super_admin', 'lockoves'),
    searches('search, word in 0.3 % of messages, Developer', 'developer', 'lockoves'),
    searches('search, two common words, Super Admin', 'super_admin', 'activation linux'),
    searches('search, a number, Super Admin', 'super_admin', 'TICK-5000'),
    searches('search, word in 0.8 % of tickets', 'super_admin', 'screen'),
    {
      name: 'open a ticket with 50 messages',
      p95: 30,
      request: (n) => ({ path: `/api/tickets/${long[n % long.length]}`, headers: as.super_admin }),
    },
    {
      name: 'reply',
      p95: 20,
      perSecond: 800,
      request: (n) => ({
        method: 'POST',
        path: `/api/tickets/${open[n % open.length]}/replies`,
        headers: as.super_admin,
        body: { html: text },
      }),
    },
    {
      name: 'create',
      p95: 20,
      perSecond: 800,
      request: (n) => ({
        method: 'POST',
        path: '/api/tickets',
        headers: as.super_admin,
        body: { subject: `Activation fails on machine ${n}`, html: text, customer: { email: `bench${n % 1000}@example.com` } },
      }),
    },
  ]
}

async function signIn(client: pg.Client, role: Role, baseUrl: string): Promise<Record<string, string>> {
  const token = randomUUID()
  // The one who has owned most: who has seen the most is served the slowest.
  await client.query(
    `insert into agent_sessions (id, agent_id, token, expires_at)
     select gen_random_uuid(), (select id from agents where role = $1
       order by (select count(*) from ticket_reads where agent_id = agents.id) desc limit 1), $2, now() + interval '1 day'`,
    [role, token],
  )
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return { cookie: `keydesk=${encodeURIComponent(`${token}.${signature}`)}`, origin: baseUrl }
}
