import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { Http } from './http.ts'

export interface WebApp {
  /** Where the built files lie. */
  readonly directory: string
  /** Its path, such as `admin`; with an environment in front it is the same app. */
  readonly path: string
}

const page = 'index.html'
const oneYear = 365 * 24 * 60 * 60
// Images of mails may come from elsewhere, but only after the reader asked: until then their address is no `src`.
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https: http:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** A built web app: its files for ever by their hash, and its page for every address below its path. */
export async function serveWebApp(http: Http, { directory, path }: WebApp): Promise<void> {
  const files = await filesIn(directory)
  if (!files.has(page)) {
    http.log.warn({ directory }, 'The web app is not built: its pages answer 404')
    return
  }

  // One route for all files: a route for each would make the start a tenth longer.
  await http.register(fastifyStatic, { root: directory, serve: false, index: false, preCompressed: true })
  const showPage = (reply: FastifyReply) =>
    reply
      .header('content-security-policy', policy)
      .header('referrer-policy', 'no-referrer')
      .header('x-frame-options', 'DENY')
      .sendFile(page, { maxAge: 0, immutable: false, cacheControl: false })
      .header('cache-control', 'no-cache')

  http.get<{ Params: { '*': string } }>(`/${path}/*`, { schema: { hide: true } }, ({ params }, reply) => {
    const file = params['*']
    if (file !== page && files.has(file)) return reply.sendFile(file, { maxAge: oneYear * 1000, immutable: true })
    // A page from before an upgrade asks for files that are gone: it must hear so, to load itself anew.
    return file.startsWith('assets/') ? reply.callNotFound() : showPage(reply)
  })
  for (const address of [`/${path}`, `/:environment/${path}`, `/:environment/${path}/*`]) {
    http.get(address, { schema: { hide: true } }, (_, reply) => showPage(reply))
  }
}

/** The paths of all files below a folder, except hidden ones; none when there is no such folder. */
async function filesIn(directory: string): Promise<Set<string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])
  const shown = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  return new Set(shown.map(({ parentPath, name }) => relative(directory, join(parentPath, name)).replaceAll(sep, '/')))
}
