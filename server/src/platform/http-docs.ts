import { randomBytes } from 'node:crypto'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifySchema, type RouteOptions } from 'fastify'
import type { OpenAPIV3_1 as OpenApi } from 'openapi-types'
import * as z from 'zod'
import type { Http } from './http.ts'
import { ProblemBody } from './http-problems.ts'

export interface ApiDocs {
  readonly title: string
  readonly version: string
  /** Markdown. */
  readonly description: string
  readonly tags: readonly OpenApi.TagObject[]
  readonly securitySchemes: Record<string, OpenApi.SecuritySchemeObject>
  /** Headers that every operation, or every one that changes something, may be sent with. */
  readonly headers: readonly (OpenApi.ParameterObject & { readonly onlyOnChanges: boolean })[]
  /** Who may call a route, in words; null for everybody. */
  accessTo(route: RouteOptions): string | null
}

const documentPath = '/api/openapi.json'
const docsPath = '/api/docs'
const changes = new Set(['post', 'put', 'patch', 'delete'])

/** Describes the routes that are registered after it: OpenAPI 3.1 for programs, and pages to read and try it. */
export async function documentApi(http: Http, docs: ApiDocs): Promise<void> {
  const { title, version, description, tags, securitySchemes, headers } = docs
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version, description },
      servers: [{ url: '/' }],
      tags: [...tags],
      components: {
        securitySchemes,
        parameters: Object.fromEntries(headers.map(({ onlyOnChanges: _, ...header }) => [header.name, header])),
        responses: {
          Problem: {
            description: 'What is wrong, as RFC 9457 has it',
            content: { 'application/problem+json': { schema: schemaOf(ProblemBody, 'output') } },
          },
        },
      },
      security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
    } as never,
    transform: ({ schema, url, route }) => ({ schema: schema?.hide ? schema : describeRoute(schema ?? {}, docs.accessTo(route)), url }),
    transformObject: (document) =>
      completeDocument(('openapiObject' in document ? document.openapiObject : {}) as OpenApi.Document, headers),
  })
  http.get(documentPath, { schema: { hide: true } }, (_, reply) =>
    reply.header('cache-control', 'no-cache').serializer(JSON.stringify).send(http.swagger()),
  )
  serveDocs(http, title)
}

function describeRoute(schema: FastifySchema, access: string | null): FastifySchema {
  const { body, querystring, params, response, ...rest } = schema
  return {
    ...rest,
    ...(body || schema.consumes ? { body: body ? schemaOf(body, 'input') : fileOf(schema.consumes ?? []) } : {}),
    ...(querystring ? { querystring: schemaOf(querystring, 'input') } : {}),
    ...(params ? { params: schemaOf(params, 'input') } : {}),
    ...(response ? { response: mapValues(response, (one) => ({ description: 'Done', ...schemaOf(one, 'output') })) } : {}),
    ...(access === null ? { security: [] } : { description: [schema.description, access].filter(Boolean).join('\n\n') }),
  }
}

function schemaOf(schema: unknown, io: 'input' | 'output'): Record<string, unknown> {
  if (schema instanceof z.ZodVoid || schema instanceof z.ZodNever) return { type: 'null' }
  const { $schema: _, ...described } = z.toJSONSchema(schema as z.ZodType, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
    },
  })
  return described
}

/** What is sent as it is: one file of a form, or a raw mail. */
function fileOf(consumes: readonly string[]): Record<string, unknown> {
  if (!consumes.includes('multipart/form-data')) return { type: 'string' }
  return { type: 'object', properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } }, required: ['file'] }
}

function completeDocument(document: OpenApi.Document, headers: ApiDocs['headers']): OpenApi.Document {
  for (const path of Object.values(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(path ?? {}) as [string, OpenApi.OperationObject][]) {
      const sent = headers.filter(({ onlyOnChanges }) => !onlyOnChanges || changes.has(method))
      operation.parameters = [...(operation.parameters ?? []), ...sent.map(({ name }) => ({ $ref: `#/components/parameters/${name}` }))]
      operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } }
    }
  }
  return document
}

/** The pages are loaded when somebody first reads them: they are large, and most starts never need them. */
function serveDocs(http: Http, title: string) {
  let pages: Promise<FastifyInstance> | undefined
  const answer = async (url: string) => {
    pages ??= loadDocs(title)
    return (await pages).inject({ url })
  }

  for (const path of [docsPath, `${docsPath}/*`]) {
    http.get(path, { schema: { hide: true } }, async ({ url }, reply) => {
      const { statusCode, headers, rawPayload } = await answer(url)
      return reply.code(statusCode).headers(headers).send(rawPayload)
    })
  }
  http.addHook('onClose', async () => {
    await (await pages)?.close()
  })
}

/** Pages with everything they need from here; only their own scripts run. */
async function loadDocs(title: string): Promise<FastifyInstance> {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

  const pages = Fastify()
  await pages.register(scalar, {
    routePrefix: docsPath,
    configuration: {
      url: documentPath,
      pageTitle: title,
      nonce,
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    },
    hooks: {
      onRequest: async (_, reply) => {
        reply.header('content-security-policy', policy).header('referrer-policy', 'no-referrer')
      },
    },
  })
  return pages
}

function mapValues(given: unknown, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given as object).map(([key, value]) => [key, change(value)]))
}
