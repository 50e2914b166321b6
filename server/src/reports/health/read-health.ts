import { sql } from 'kysely'
import type { Ctx } from '#kernel/ctx.ts'
import { serverAway } from '#mail/outbound/outbound-mail.ts'
import { type Health, type HealthPart, judgeMails, type MailAge, overall } from './health.ts'

export interface Listening {
  readonly name: string
  readonly detail: string
  readonly isUp: boolean
}

const patience = 3_000

/** Every part that must work for the desk to work, with what is wrong in words. */
export async function readHealth(ctx: Ctx, listening: readonly Listening[]): Promise<Health> {
  const parts = await Promise.all([
    tried('database', 'Database', () => checkDatabase(ctx)),
    tried('storage', 'File storage', async () => {
      await ctx.storage.check()
      return { status: 'ok', detail: 'Files can be written' }
    }),
    tried('outbound_mail', 'Mail out', () => checkMailOut(ctx)),
    tried('inbound_mail', 'Mail in', () => checkMailIn(ctx)),
    tried('licensing', 'Licensing API', () => checkLicensing(ctx)),
    tried('jobs', 'Jobs', () => checkJobs(ctx)),
  ])
  const listeners = listening.map(
    ({ name, detail, isUp }): HealthPart => ({
      name,
      label: name === 'smtp' ? 'SMTP listener' : 'LMTP listener',
      status: isUp ? 'ok' : 'failing',
      detail,
    }),
  )
  return overall([...parts, ...listeners])
}

const manyRefused = 20

type Verdict = Pick<HealthPart, 'status' | 'detail'>

// Each on its own and none for long: the page that names what is broken must not break with it.
async function tried(name: string, label: string, check: () => Promise<Verdict>): Promise<HealthPart> {
  const tooSlow = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('No answer within 3 seconds')), patience).unref())
  try {
    return { name, label, ...(await Promise.race([check(), tooSlow])) }
  } catch (error) {
    return { name, label, status: 'failing', detail: error instanceof Error ? error.message || error.name : String(error) }
  }
}

async function checkDatabase(ctx: Ctx): Promise<Verdict> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(ctx.db)
  return { status: 'ok', detail: `PostgreSQL ${rows[0]?.version}` }
}

/** How long mail waits that nobody has put off: what a recipient's server asked us to wait with is not late. */
async function checkMailOut(ctx: Ctx): Promise<Verdict> {
  const { rows } = await sql<MailAge & { unreachable: string | null }>`
    select count(*) filter (where state <> 'failed') as waiting,
           coalesce(extract(epoch from now() - min(created_at) filter (where attempts <= 1 and next_attempt_at < now() + interval '1 minute' and state <> 'failed')), 0)::int as oldest,
           count(*) filter (where state = 'failed') as failed,
           max(last_error) filter (where state = 'queued' and last_error like ${`${serverAway}%`}) as unreachable
      from outbound_mails
     where state in ('queued', 'sending') or (state = 'failed' and created_at > now() - interval '7 days')`.execute(ctx.db)
  const [{ unreachable, ...counted }] = rows as [(typeof rows)[number]]
  const verdict = judgeMails(counted, { waiting: 'waiting to be sent', failed: 'failed this week' })
  return unreachable ? { ...verdict, detail: `${verdict.detail}. ${unreachable}` } : verdict
}

async function checkMailIn(ctx: Ctx): Promise<Verdict> {
  const { rows } = await sql<MailAge>`
    select count(*) filter (where state = 'received') as waiting,
           coalesce(extract(epoch from now() - min(received_at) filter (where state = 'received')), 0)::int as oldest,
           count(*) filter (where state = 'held') as failed
      from inbound_mails
     where state = 'received' or (state = 'held' and received_at > now() - interval '7 days')`.execute(ctx.db)
  const [counted] = rows as [MailAge]
  return judgeMails(counted, { waiting: 'waiting to be read', failed: 'held this week' })
}

/** What apps asked in the last minute. Many that are refused at once are more than customers who forgot to renew. */
async function checkLicensing(ctx: Ctx): Promise<Verdict> {
  const { rows } = await sql<{ asked: number; refused: number }>`
    select count(*)::int as asked, count(*) filter (where code not in (200, 300, 301, 400, 401, 500))::int as refused
    from validation_events where at > ${new Date(ctx.now().getTime() - 60_000)}
  `.execute(ctx.db)
  const { asked = 0, refused = 0 } = rows[0] ?? {}
  return {
    status: refused >= manyRefused && refused * 2 > asked ? 'warning' : 'ok',
    detail: `${asked} requests in the last minute, ${refused} refused`,
  }
}

async function checkJobs(ctx: Ctx): Promise<Verdict> {
  const { rows } = await sql<{ failed: number; late: number }>`
    select count(*) filter (where state = 'failed') as failed,
           count(*) filter (where state in ('created', 'retry') and start_after < now() - interval '5 minutes') as late
      from pgboss.job where state in ('failed', 'created', 'retry')`.execute(ctx.db)
  const { failed = 0, late = 0 } = rows[0] ?? {}
  if (late > 0) return { status: 'failing', detail: `${late} are waiting for more than 5 minutes` }
  return failed > 0 ? { status: 'warning', detail: `${failed} failed` } : { status: 'ok', detail: 'None is late' }
}
