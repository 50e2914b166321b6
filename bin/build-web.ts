// Builds the web apps whose sources changed since their last build: node bin/build-web.ts
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { CannotStart } from '../server/src/platform/cannot-start.ts'
import { buildIfChanged, root } from './sources.ts'

const apps = ['admin']
/** What goes into every app beside its own folder. */
const shared = ['ui', 'api-client', 'tsconfig.base.json', 'tsconfig.web.json', 'package-lock.json']

export async function buildWebApps(): Promise<void> {
  for (const app of apps) {
    await buildIfChanged({ folder: join(root, app, 'dist'), sources: [app, ...shared], build: () => build(app) })
  }
}

async function build(app: string): Promise<void> {
  console.error(`Building the web app "${app}" ...`)
  const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: join(root, app),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C in the terminal is for us, who ends in good order.
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  const end = await new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)))
  if (end !== 0) throw new CannotStart(`The web app "${app}" cannot be built:\n${said}`)
}

if (import.meta.main) await buildWebApps()
