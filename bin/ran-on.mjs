import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nodeFlags } from './node-flags.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The Node that npm brings, from the root. */
export const broughtNode = `node_modules/node-${process.platform}-${process.arch}/bin/node`
/** Says that the desk ran here, on which Node, with what installed. `bin/keydesk` reads its first two lines. */
export const noteFile = `${root}node_modules/.cache/keydesk-ran-on`

/** What the note says as long as nothing else was checked out, copied here or installed. */
export function noteForNow() {
  const look = (path) => {
    const { size, mtimeMs, ctimeMs, ino } = statSync(`${root}${path}`)
    return [size, mtimeMs, ctimeMs, ino].join(' ')
  }
  const looks = ['package-lock.json', 'node_modules/.package-lock.json'].map(look)
  return `${[broughtNode, nodeFlags.join(' '), ...looks].join('\n')}\n`
}
