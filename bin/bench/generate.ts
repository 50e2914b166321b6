import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const directory = join(import.meta.dirname, 'rows')

/**
 * Fills the Production of a prepared, empty desk. The database makes the rows itself, in sets, the same ones on every
 * machine; indexes are built afterwards.
 */
export async function generate(url: string, tickets: number, say: (what: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=production,platform -c work_mem=128MB -c jit=off' })
  await client.connect()
  try {
    // Foreign keys hold by construction; checking each of millions would take longer than making them.
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'")
    const indexes = await dropIndexes(client)

    for (const file of (await readdir(directory)).sort()) {
      const started = performance.now()
      const text = await readFile(join(directory, file), 'utf8')
      await client.query(text.replaceAll('$TICKETS', String(tickets)))
      say(`${file.replace(/^\d-|\.sql$/g, '')} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    }

    const started = performance.now()
    for (const definition of indexes) await client.query(definition)
    await client.query('vacuum (analyze)')
    say(`indexes and statistics in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  } finally {
    await client.end()
  }
}

/** Drops the indexes that no constraint stands on; what makes them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     join pg_class on pg_class.oid = indexrelid
     where relnamespace = 'production'::regnamespace and not exists (select from pg_constraint where conindid = indexrelid)`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}
