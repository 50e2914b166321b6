// The long proofs, **/*.prove.ts: kill -9, races, interrupted deliveries. KEYDESK_PROVE_ROUNDS says how often each is tried.
import { buildWebApps } from './build-web.ts'
import { runVitest } from './run-vitest.ts'
import { startTestDatabase } from './test-database.ts'
import { untilTold } from './until-told.ts'

process.env.KEYDESK_PROVE_ROUNDS ??= '100'

const told = untilTold()
await buildWebApps()
const database = await startTestDatabase()
try {
  const { passed, failed } = await runVitest(['--project', 'prove', ...process.argv.slice(2)], told)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = told.aborted ? 130 : failed > 0 || passed === 0 ? 1 : 0
} finally {
  await database.stop()
}
