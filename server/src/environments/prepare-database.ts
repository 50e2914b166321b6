import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import type { Logger } from '#platform/log.ts'
import { migrating } from '#platform/migrate.ts'
import { serverFolder } from '#platform/server-folder.ts'

const directoryOf = (kind: 'platform' | 'environment') => fileURLToPath(new URL(`migrations/${kind}`, serverFolder))

/** Brings what is shared and every environment up to date, and makes the two environments a new desk starts with. */
export async function prepareDatabase(options: { url: string; log: Logger }): Promise<void> {
  await migrating(options, async (migrate, client) => {
    await migrate('platform', directoryOf('platform'))
    for (const key of await environmentKeys(client)) await migrate(key, directoryOf('environment'))
  })
}

async function environmentKeys(client: pg.Client): Promise<string[]> {
  await client.query(
    `insert into platform.environments (key, name, is_production, ticket_prefix, position)
     values ('production', 'Production', true, 'TICK-', 0), ('staging', 'Staging', false, 'TEST-', 1)
     on conflict (key) do nothing`,
  )
  const { rows } = await client.query<{ key: string }>('select key from platform.environments order by position')
  return rows.map(({ key }) => key)
}
