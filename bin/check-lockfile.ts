// Holds the lockfile against what its packages name: node bin/check-lockfile.ts
import { readFileSync } from 'node:fs'

interface Locked {
  readonly link?: boolean
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>
}

/** Where Node would find a package: beside the one that names it, or in a folder above. */
function isLocked(name: string, from: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder && `${folder}/`}node_modules/${name}` in packages) return true
    if (folder === '') return false
  }
}

// npm forgets the packages of other platforms when it writes the lockfile where they cannot be had; `npm ci` then refuses it.
const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
  Object.keys({ ...dependencies, ...optionalDependencies })
    .filter((name) => !isLocked(name, path))
    .map((name) => `${path} needs ${name}, which package-lock.json does not name: npm ci will refuse it`),
)

for (const line of missing) console.error(line)
if (missing.length > 0) process.exitCode = 1
