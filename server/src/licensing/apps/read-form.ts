import type { FastifyRequest } from 'fastify'
import type { Http } from '#platform/http.ts'

const mostFields = 50
const mostBytes = 64 * 1024

/** Apps send forms as well as JSON: encoded in one line, or in parts. */
export function readForms(api: Http): void {
  api.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: mostBytes }, (_, text, done) =>
    done(null, fieldsOf(new URLSearchParams(String(text)))),
  )
  api.addHook('preValidation', async (request) => {
    if (!request.isMultipart()) return
    const fields: [string, string][] = []
    for await (const part of request.parts({ limits: { fields: mostFields, fieldSize: mostBytes, files: 0 } })) {
      if (part.type === 'field') fields.push([part.fieldname, String(part.value)])
    }
    request.body = fieldsOf(fields)
  })
}

/** The fields of a form; `metadata[version]` is a part of `metadata`, as PHP writes it. */
export function fieldsOf(fields: Iterable<readonly [string, string]>): Record<string, unknown> {
  const all = new Map<string, unknown>()
  const parts = new Map<string, [string, string][]>()
  for (const [name, value] of fields) {
    const [, outer, inner] = /^([^[\]]+)\[([^[\]]+)\]$/.exec(name) ?? []
    if (outer !== undefined && inner !== undefined) parts.set(outer, [...(parts.get(outer) ?? []), [inner, value]])
    else all.set(name, value)
  }
  return Object.fromEntries([...all, ...[...parts].map(([name, inner]) => [name, Object.fromEntries(inner)] as const)])
}

/** The API key that came in the header, the body or the query of a request. It is taken out, so that nothing else sees it. */
export function takeApiKey(request: FastifyRequest): string | null {
  const { authorization } = request.headers
  const bearer = authorization && /^Bearer /i.test(authorization) ? authorization.slice(7).trim() : undefined
  const given = [bearer, takeFrom(request.body), takeFrom(request.query)]
  return given.find((key): key is string => typeof key === 'string' && key !== '') ?? null
}

function takeFrom(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return undefined
  const fields = input as Record<string, unknown>
  const { api_key: key } = fields
  delete fields.api_key
  return key
}
