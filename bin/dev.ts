// The desk with hot reload: node bin/dev.ts. The server restarts and the web app reloads when their sources change.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { readConfig } from '../server/src/config.ts'
import { startEmbeddedPostgres } from '../server/src/platform/embedded-postgres/start-embedded-postgres.ts'
import { createLog } from '../server/src/platform/log.ts'
import { root } from './sources.ts'
import { untilTold } from './until-told.ts'

process.env.KEYDESK_DATA_DIR ??= 'data/dev'
process.env.KEYDESK_DEV_API ??= `http://localhost:${process.env.PORT ?? 3000}`

const told = untilTold()
const { databaseUrl, dataDirectory } = readConfig(process.env)
// It outlives the restarts of the server.
const database = databaseUrl
  ? null
  : await startEmbeddedPostgres({ dataDirectory: resolve(dataDirectory), log: createLog({ level: 'info', format: 'pretty' }) })

function start(args: readonly string[], cwd: string) {
  const env = { ...process.env, DATABASE_URL: databaseUrl ?? database?.url }
  const child = spawn(process.execPath, args, { cwd, env, signal: told, killSignal: 'SIGTERM', stdio: ['ignore', 'inherit', 'inherit'] })
  // Told to stop, it is an error at once, but not yet at its end.
  child.on('error', () => undefined)
  return new Promise((ended) => child.once('close', ended))
}

console.log('\n  The web app with hot reload: http://localhost:5173/admin/\n')
const ends = [
  start(['--watch-path=server/src', '--watch-preserve-output', 'server/src/main.ts'], root),
  start([join(root, 'node_modules/vite/bin/vite.js'), '--clearScreen', 'false'], join(root, 'admin')),
]
await Promise.all(ends)
await database?.stop()
