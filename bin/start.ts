// Starts the desk, with its web apps built from the sources at hand: node bin/start.ts
import { buildServer } from './build-server.ts'
import { buildWebApps } from './build-web.ts'

const { main } = (await import(await buildServer())) as typeof import('../server/src/main.ts')
await main(process.argv.slice(2), buildWebApps)
