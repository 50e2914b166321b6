// Holds the sources against docs/architecture.md: node bin/check-architecture.ts [root]
import { fileURLToPath } from 'node:url'
import { findViolations } from './check-architecture/find-violations.ts'

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))
const { violations, files } = findViolations(root)

for (const { path, line, text } of violations) console.error(`${path}:${line}  ${text}`)
console.log(`${files} files, ${violations.length} violations of the architecture`)
if (violations.length > 0) process.exitCode = 1
