// Holds the catalogues of messages against the sources: node bin/check-messages.ts [--write]
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalogue, holdAgainst } from './check-messages/hold-against.ts'
import { readMessages } from './check-messages/read-messages.ts'
import { root } from './sources.ts'

const { ofApp, troubles } = readMessages(root)
let missing = 0

for (const [app, used] of Object.entries(ofApp)) {
  const path = `${app}/src/languages/de.json`
  const catalogue: Catalogue = JSON.parse(readFileSync(join(root, path), 'utf8'))
  const held = holdAgainst(used, catalogue)
  if (process.argv.includes('--write')) {
    writeFileSync(join(root, path), `${JSON.stringify(held.inOrder, null, 2)}\n`)
    continue
  }
  missing += held.missing.length
  troubles.push(...held.troubles.map((trouble) => `${path}  ${trouble}`))
}

for (const trouble of troubles) console.error(trouble)
console.log(`${Object.values(ofApp).flat().length} messages, ${missing} without a translation, ${troubles.length} troubles`)
if (troubles.length > 0) process.exitCode = 1
