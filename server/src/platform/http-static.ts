import { access } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { Http } from './http.ts'

export interface WebApp {
  /** Where the built files lie. */
  readonly directory: string
  /** Its path, such as `admin`; with an environment in front it is the same app. */
  readonly path: string
}

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
  const isBuilt = await access(join(directory, 'index.html')).then(
    () => true,
    () => false,
  )
  if (!isBuilt) {
    http.log.warn({ directory }, 'The web app is not built: its pages answer 404')
    return
  }

  await http.register(fastifyStatic, {
    root: directory,
    prefix: `/${path}/`,
    wildcard: false,
    index: false,
    preCompressed: true,
    maxAge: oneYear * 1000,
    immutable: true,
  })

  for (const address of [`/${path}`, `/${path}/*`, `/:environment/${path}`, `/:environment/${path}/*`]) {
    http.get(address, { schema: { hide: true } }, (request, reply) => {
      // A page from before an upgrade asks for files that are gone: it must hear so, to load itself anew.
      if (request.url.startsWith(`/${path}/assets/`)) return reply.callNotFound()
      return reply
        .header('content-security-policy', policy)
        .header('referrer-policy', 'no-referrer')
        .header('x-frame-options', 'DENY')
        .sendFile('index.html', { maxAge: 0, immutable: false, cacheControl: false })
        .header('cache-control', 'no-cache')
    })
  }
}
