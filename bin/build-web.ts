// Builds the web apps whose sources changed since their last build: node bin/build-web.ts
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotStart } from '../server/src/platform/cannot-start.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const apps = ['admin']
/** What goes into every app beside its own folder. */
const shared = ['ui/**', 'api-client/**', 'tsconfig*.json', 'package-lock.json']
const isNoSource = (path: string) => /(^|\/)(node_modules|dist)(\/|$)/.test(path)

export async function buildWebApps(): Promise<void> {
  for (const app of apps) {
    const stamp = join(root, app, 'dist', '.built-from')
    const hash = hashOfSources([`${app}/**`, ...shared])
    if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) continue

    console.error(`Building the web app "${app}" ...`)
    await build(app)
    await writeFile(stamp, hash)
  }
}

function hashOfSources(patterns: string[]): string {
  const entries = globSync(patterns, {
    cwd: root,
    exclude: ({ parentPath, name }) => isNoSource(`${parentPath}/${name}`),
    withFileTypes: true,
  })
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const hash = createHash('sha256')
  for (const path of paths.sort()) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}

async function build(app: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: join(root, app),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  const end = await new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)))
  if (end !== 0) throw new CannotStart(`The web app "${app}" cannot be built:\n${said}`)
}

if (import.meta.main) await buildWebApps()
