import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Logger } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { serverFolder } from '#platform/server-folder.ts'

const directoryOf = (kind: 'platform' | 'environment') => fileURLToPath(new URL(`migrations/${kind}`, serverFolder))

/** Brings what is shared and every environment up to date, and makes the two environments a new desk starts with. */
export async function prepareDatabase({ url, log }: { url: string; log: Logger }): Promise<void> {
  await migrate({ url, schema: 'platform', directory: directoryOf('platform'), log })

  for (const schema of await environmentKeys(url)) {
    await prepareEnvironmentSchema({ url, schema, log })
  }
}

export function prepareEnvironmentSchema({ url, schema, log }: { url: string; schema: string; log: Logger }): Promise<void> {
  return migrate({ url, schema, directory: directoryOf('environment'), log })
}

async function environmentKeys(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=platform' })
  await client.connect()
  try {
    await client.query(
      `insert into environments (key, name, is_production, ticket_prefix, position)
       values ('production', 'Production', true, 'TICK-', 0), ('staging', 'Staging', false, 'TEST-', 1)
       on conflict (key) do nothing`,
    )
    const { rows } = await client.query<{ key: string }>('select key from environments order by position')
    return rows.map(({ key }) => key)
  } finally {
    await client.end()
  }
}
