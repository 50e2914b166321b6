import { describe, expect, test } from 'vitest'
import { createApi, once, unwrap } from './client.ts'

function answering(status: number, body: string, type = 'application/json') {
  const requests: Request[] = []
  const api = createApi({
    baseUrl: 'http://desk.example',
    environment: () => 'staging',
    fetch: async (request) => {
      requests.push(request)
      return new Response(body || null, { status, headers: { 'content-type': type } })
    },
  })
  return { api, requests }
}

describe('the client of the API', () => {
  test('asks in the environment that is looked at, with each of several values', async () => {
    const { api, requests } = answering(200, '{"items":[],"next":null}')

    const page = await unwrap(api.GET('/api/tickets', { params: { query: { status: ['open', 'waiting'] } } }))

    expect(page.items).toEqual([])
    expect(requests[0]?.url).toBe('http://desk.example/api/tickets?status=open&status=waiting')
    expect(requests[0]?.headers.get('keydesk-environment')).toBe('staging')
  })

  test('sends a key that makes a repeated request take effect once', async () => {
    const { api, requests } = answering(204, '')
    const params = { header: once(), path: { ticket: 'TICK-1001' } }

    await unwrap(api.POST('/api/tickets/{ticket}/read', { params, body: { position: 3 } }))

    expect(requests[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('throws a "no" with its code, its words and its facts', async () => {
    const body = JSON.stringify({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'version',
      detail: 'It changed.',
      requestId: 'r1',
      by: 'Ada',
    })
    const { api } = answering(409, body, 'application/problem+json')

    await expect(unwrap(api.GET('/api/me'))).rejects.toMatchObject({
      status: 409,
      code: 'version',
      message: 'It changed.',
      requestId: 'r1',
      facts: { by: 'Ada' },
    })
  })

  test('knows only the status of what a proxy answers', async () => {
    const { api } = answering(502, '<h1>Bad gateway</h1>', 'text/html')

    await expect(unwrap(api.GET('/api/me'))).rejects.toMatchObject({ status: 502, code: 'http_502' })
  })

  test('says so when nobody answers, and leaves alone who gave up asking', async () => {
    const failing = (error: Error) => createApi({ baseUrl: 'http://desk.example', fetch: () => Promise.reject(error) })

    await expect(unwrap(failing(new TypeError('Failed to fetch')).GET('/api/me'))).rejects.toMatchObject({ status: 0, code: 'unreachable' })
    await expect(unwrap(failing(new DOMException('Aborted', 'AbortError')).GET('/api/me'))).rejects.toMatchObject({ name: 'AbortError' })
  })
})
