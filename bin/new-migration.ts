// Makes an empty migration: node bin/new-migration.ts platform|environment add-snooze
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [kind, name = ''] = process.argv.slice(2)

if ((kind !== 'platform' && kind !== 'environment') || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error(
    [
      'node bin/new-migration.ts platform|environment add-snooze',
      '',
      'platform: for what all environments share. environment: runs once in the schema of every environment.',
    ].join('\n'),
  )
  process.exit(2)
}

// Files run in the order of their names, so the name starts with the minute, in UTC.
const minute = new Date().toISOString().replace(/\D/g, '').slice(0, 12)
const path = `server/migrations/${kind}/${minute}-${name}.sql`

writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), '', { flag: 'wx' })
console.log(
  `${path}\n\nAfterwards: node bin/write-tables.ts. To run it outside a transaction, start the file with "-- outside a transaction".`,
)
