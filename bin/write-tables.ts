// Writes the types of all tables from a migrated database: node bin/write-tables.ts [--check]
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startScratchDatabase } from '../server/test/scratch-database.ts'

const target = fileURLToPath(new URL('../server/src/kernel/tables.generated.ts', import.meta.url))

const simple: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  int2: 'number',
  int4: 'number',
  float8: 'number',
  jsonb: 'unknown',
  text: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
}

interface Column {
  table: string
  column: string
  type: string
  element: string | null
  values: string[] | null
  isNullable: boolean
  hasDefault: boolean
  isGenerated: boolean
}

const columnsOf = `
  select c.relname as "table", a.attname as "column", t.typname as "type", e.typname as "element",
    (select array_agg(l.enumlabel::text order by l.enumsortorder) from pg_enum l where l.enumtypid = t.oid) as "values",
    not a.attnotnull as "isNullable", a.atthasdef or a.attidentity <> '' as "hasDefault",
    a.attgenerated <> '' or a.attidentity = 'a' as "isGenerated"
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typname like '\\_%'
  where n.nspname = $1 and c.relkind in ('r', 'p') and c.relname <> 'migrations'
  order by c.relname, a.attnum`

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(`_${name}`)

function typeOf({ type, element, values }: Column): string {
  if (values) return values.map((value) => `'${value}'`).join(' | ')
  if (element) return `${simple[element] ?? 'unknown'}[]`
  if (type === 'int8') return 'number'
  const found = simple[type]
  if (!found) throw new Error(`bin/write-tables.ts does not know the column type ${type}`)
  return found
}

function memberOf(column: Column): string {
  const plain = `${typeOf(column)}${column.isNullable ? ' | null' : ''}`
  const selected = column.type === 'jsonb' ? 'unknown' : plain
  const json = column.isNullable ? 'string | null' : 'string'
  const written = column.type === 'jsonb' ? json : plain

  if (column.isGenerated) return `  ${camel(column.column)}: ColumnType<${selected}, never, never>`
  const isOptional = column.isNullable || column.hasDefault
  if (isOptional || written !== selected)
    return `  ${camel(column.column)}: ColumnType<${selected}, ${written}${isOptional ? ' | undefined' : ''}, ${written}>`
  return `  ${camel(column.column)}: ${plain}`
}

function interfacesOf(columns: Column[]): { name: string; table: string; text: string }[] {
  const tables = Map.groupBy(columns, ({ table }) => table)
  return [...tables].map(([table, members]) => {
    const name = `${pascal(table)}Table`
    return { name, table, text: `export interface ${name} {\n${members.map(memberOf).join('\n')}\n}\n` }
  })
}

const database = await startScratchDatabase()
const client = new pg.Client({ connectionString: database.url })
try {
  await client.connect()
  const all: { name: string; table: string; text: string }[] = []
  for (const schema of ['platform', 'production']) {
    all.push(...interfacesOf((await client.query<Column>(columnsOf, [schema])).rows))
  }

  const text = [
    '// Written by bin/write-tables.ts from the migrations. Do not edit.\n',
    "import type { ColumnType } from 'kysely'\n\n",
    all.map((table) => table.text).join('\n'),
    `\nexport interface Tables {\n${all.map(({ table, name }) => `  ${camel(table)}: ${name}`).join('\n')}\n}\n`,
  ].join('')

  if (process.argv.includes('--check')) {
    if (text !== (await readFile(target, 'utf8'))) {
      console.error('server/src/kernel/tables.generated.ts is not what the migrations make: run node bin/write-tables.ts')
      process.exitCode = 1
    }
  } else {
    await writeFile(target, text)
  }
} finally {
  await client.end()
  await database.stop()
}
