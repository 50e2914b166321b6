// Starts the desk in this process, where it ran before: see keydesk. Anything new is for keydesk.mjs.
import { readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { noteFile, noteForNow } from './ran-on.mjs'

function isAsBefore() {
  try {
    return readFileSync(noteFile, 'utf8') === noteForNow()
  } catch {
    return false
  }
}

if (isAsBefore()) {
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))
  const parent = process.ppid
  const watch = setInterval(() => {
    // npm was killed: what it started ends too.
    if (!process.env.npm_lifecycle_event || process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 1000).unref()
  await import('./start.ts')
} else {
  process.argv.splice(2, 0, 'start')
  await import('./keydesk.mjs')
}
