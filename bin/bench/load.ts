import { connect, type Socket } from 'node:net'

export interface Request {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Measured {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly bytes: number
  /** Answers that were no success, by status. */
  readonly failures: ReadonlyMap<number, number>
}

export interface Load {
  readonly url: string
  readonly clients: number
  readonly seconds: number
  /** So many at least, however long that takes. */
  readonly requests?: number
  /** The n-th request. */
  request(n: number): Request
}

/** So many clients, each of which asks anew as soon as it has its answer, over one connection each. */
export async function load({ url, clients, seconds, requests = 1, request }: Load): Promise<Measured> {
  const { hostname, port } = new URL(url)
  const times: number[] = []
  const failures = new Map<number, number>()
  let bytes = 0
  let n = 0

  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true })
      const ask = exchangeOn(socket)
      while (performance.now() < end || n < requests) {
        const text = written(request(n++), hostname)
        const sent = performance.now()
        const answer = await ask(text)
        times.push(performance.now() - sent)
        bytes = answer.bytes
        if (answer.status >= 300) failures.set(answer.status, (failures.get(answer.status) ?? 0) + 1)
      }
      socket.destroy()
    }),
  )
  const took = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / took, p50: at(0.5), p95: at(0.95), p99: at(0.99), bytes, failures }
}

function written({ method = 'GET', path, headers = {}, body }: Request, host: string): string {
  const text = body === undefined ? '' : JSON.stringify(body)
  const all = {
    host,
    ...headers,
    ...(text ? { 'content-type': 'application/json' } : {}),
    'content-length': String(Buffer.byteLength(text)),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`
}

const endOfHead = Buffer.from('\r\n\r\n')

/** Sends a request and waits for its answer; much lighter than a real client, so that the machine is the server's. */
function exchangeOn(socket: Socket): (text: string) => Promise<{ status: number; bytes: number }> {
  let chunks: Buffer[] = []
  let wanted = Number.POSITIVE_INFINITY
  let received = 0
  let status = 0
  let settle: { resolve(answer: { status: number; bytes: number }): void; reject(error: Error): void } | null = null

  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    received += chunk.length
    if (wanted === Number.POSITIVE_INFINITY) {
      const head = chunks.length === 1 ? chunk : Buffer.concat(chunks)
      const end = head.indexOf(endOfHead)
      if (end === -1) return
      const text = head.toString('latin1', 0, end)
      status = Number(text.slice(9, 12))
      wanted = end + 4 + Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? 0)
    }
    if (received < wanted) return
    const answer = { status, bytes: received }
    chunks = []
    wanted = Number.POSITIVE_INFINITY
    received = 0
    settle?.resolve(answer)
  })
  socket.on('error', (error) => settle?.reject(error))
  socket.on('close', () => settle?.reject(new Error('The server closed the connection')))

  return (text) =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject }
      socket.write(text)
    })
}
