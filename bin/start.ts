// Starts the desk, with its web apps built from the sources at hand: node bin/start.ts
import { main } from '../server/src/main.ts'
import { buildWebApps } from './build-web.ts'

await main(process.argv.slice(2), buildWebApps)
