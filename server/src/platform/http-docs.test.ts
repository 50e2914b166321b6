import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { createHttp, type Http } from './http.ts'
import { documentApi } from './http-docs.ts'

let http: Http

beforeAll(async () => {
  http = await createHttp({ log: pino({ level: 'silent' }), trustedProxies: [] })
  await documentApi(http, {
    title: 'Test API',
    version: '1',
    description: 'What it does',
    tags: [],
    securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
    headers: [
      { name: 'Where', in: 'header', schema: { type: 'string' }, onlyOnChanges: false },
      { name: 'Once', in: 'header', schema: { type: 'string' }, onlyOnChanges: true },
    ],
    accessTo: ({ url }) => (url.includes('public') ? null : 'For some.'),
  })
  const Thing = z.object({ id: z.uuid(), at: z.date(), until: z.date().nullable(), name: z.string().default('thing') })
  http.get('/things', {
    schema: { querystring: z.object({ limit: z.coerce.number().default(5) }), response: { 200: z.array(Thing) } },
    handler: () => [],
  })
  http.post('/things', {
    schema: { body: z.object({ name: z.string().default('thing') }), response: { 201: Thing, 204: z.void() } },
    handler: () => null as never,
  })
  http.post('/files', { schema: { consumes: ['multipart/form-data'] }, handler: () => null })
  http.get('/public', { schema: { response: { 200: z.object({}) } }, handler: () => ({}) })
  await http.ready()
})
afterAll(() => http.close())

describe('the document of an API', () => {
  test('says what goes in and what comes out', async () => {
    const document = (await http.inject('/api/openapi.json')).json()
    const { get, post } = document.paths['/things']

    expect(document.openapi).toBe('3.1.0')
    expect(get.parameters[0]).toMatchObject({ name: 'limit', required: false, schema: { type: 'number', default: 5 } })
    const thing = get.responses[200].content['application/json'].schema.items
    expect(thing.required).toEqual(['id', 'at', 'until', 'name'])
    expect(thing.properties.at).toEqual({ type: 'string', format: 'date-time' })
    expect(thing.properties.until).toEqual({ anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] })
    expect(post.requestBody.content['application/json'].schema.required).toBeUndefined()
    expect(post.responses[204]).toEqual({ description: 'Done' })
    expect(document.paths['/files'].post.requestBody.content['multipart/form-data'].schema.required).toEqual(['file'])
  })

  test('says who may, what headers there are, and what a "no" looks like', async () => {
    const { paths, components } = (await http.inject('/api/openapi.json')).json()
    const headersOf = ({ parameters }: { parameters: { $ref?: string }[] }) =>
      parameters.flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? [])

    expect(headersOf(paths['/things'].get)).toEqual(['Where'])
    expect(headersOf(paths['/things'].post)).toEqual(['Where', 'Once'])
    expect(paths['/things'].get.description).toBe('For some.')
    expect(paths['/public'].get.security).toEqual([])
    expect(paths['/things'].get.responses.default).toEqual({ $ref: '#/components/responses/Problem' })
    expect(components.responses.Problem.content['application/problem+json'].schema.required).toContain('code')
  })

  test('is browsable with nothing from elsewhere', async () => {
    const page = await http.inject('/api/docs/')
    const policy = String(page.headers['content-security-policy'])
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? []

    expect(page.statusCode).toBe(200)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/)
    const scripts = page.body.match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
    expect(page.body).not.toMatch(/(src|href)="https?:/)
    expect((await http.inject('/api/docs/js/scalar.js')).statusCode).toBe(200)
  })
})
