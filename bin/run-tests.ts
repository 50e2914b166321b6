// All checks and all tests: node bin/run-tests.ts; some tests, without the checks: node bin/run-tests.ts server/src/mail
import { runChecks } from './checks.ts'
import { type Count, runVitest } from './run-vitest.ts'
import { startTestDatabase } from './test-database.ts'
import { untilTold } from './until-told.ts'

const filters = process.argv.slice(2)
const told = untilTold()

// What somebody set for their desk is not for tests.
for (const name of Object.keys(process.env)) {
  if (/^(PORT|HOST|DATABASE_URL|PG[A-Z]+|KEYDESK_(?!TEST_).*)$/.test(name)) delete process.env[name]
}

const database = await startTestDatabase()
const counts: Count[] = []
try {
  if (filters.length === 0) counts.push(await runChecks(told))
  if (!told.aborted) counts.push(await runVitest(filters, told))
} finally {
  await database.stop()
}

const sum = (what: keyof Count) => counts.reduce((total, count) => total + count[what], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = told.aborted ? 130 : sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
