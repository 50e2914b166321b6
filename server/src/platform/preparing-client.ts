import { createHash } from 'node:crypto'
import pg from 'pg'

const mostNames = 400
const seen = new Map<string, string | null>()

/**
 * A client whose repeated statements are prepared under a name, so that PostgreSQL parses them once per
 * connection. A text seen for the first time stays unnamed: a statement built once is not worth keeping. One that says
 * `planned afresh` is never named: its best plan depends on its values.
 */
export class PreparingClient extends pg.Client {
  // The signature is node-postgres's own, which has more overloads than a type can name.
  override query(...args: unknown[]): never {
    const [text, values] = args
    if (typeof text === 'string' && Array.isArray(values)) {
      const name = nameOf(text)
      if (name) return callQuery(this, [{ name, text, values }, ...args.slice(2)])
    }
    return callQuery(this, args)
  }
}

function callQuery(client: pg.Client, args: unknown[]): never {
  return Reflect.apply(pg.Client.prototype.query, client, args) as never
}

function nameOf(text: string): string | null {
  if (text.includes('/* planned afresh */')) return null
  const known = seen.get(text)
  if (known) return known
  if (known === undefined) {
    if (seen.size < mostNames * 4) seen.set(text, null)
    return null
  }
  const name = namesGiven < mostNames ? createHash('sha1').update(text).digest('base64url') : null
  if (name) {
    namesGiven++
    seen.set(text, name)
  }
  return name
}

let namesGiven = 0
