import type { Present } from '../presence/presence.queries.ts'

export type LiveEvent =
  | { readonly name: 'tickets'; readonly ids: readonly string[] }
  | { readonly name: 'lost'; readonly ids: readonly string[] }
  /** Who has a ticket open, now. */
  | { readonly name: 'presence'; readonly ticketId: string; readonly people: readonly Present[] }
  /** What the reader is notified of has changed. */
  | { readonly name: 'notifications' }
  /** What the reader may do has changed. */
  | { readonly name: 'access' }
  /** Something may have been missed: what is shown must be asked for again. */
  | { readonly name: 'anew' }
  | { readonly name: 'on' }
  | { readonly name: 'off' }

export interface LiveOptions {
  readonly url: string
  /** The same for all tabs that may share one connection. */
  readonly name: string
  heard(event: LiveEvent): void
}

const tryAgainAfter = 3_000
const toTakeTheLock = 200

/**
 * News from the server, over one connection for all tabs of an environment: browsers allow few connections to a server,
 * and an agent has many tickets open. The tab that holds the lock listens and tells the others; when it closes, another does.
 */
export function connectLive({ url, name, heard }: LiveOptions): () => void {
  if (!('locks' in navigator)) return listen(url, heard)
  let isListening = false

  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }) => heard(data as LiveEvent))
  const leaving = new AbortController()

  navigator.locks
    .request(name, { signal: leaving.signal }, () => {
      isListening = true
      const stop = listen(url, (event) => {
        heard(event)
        channel.postMessage(event)
      })
      return new Promise<void>((resolve) => {
        leaving.signal.addEventListener('abort', () => {
          stop()
          resolve()
        })
      })
    })
    .catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error
    })

  // Another tab listens. What it told before this one heard it may be missing here.
  const late = setTimeout(() => {
    if (!isListening) heard({ name: 'anew' })
  }, toTakeTheLock)

  return () => {
    clearTimeout(late)
    leaving.abort()
    channel.close()
  }
}

/** One connection that comes back after every failure and then says so. */
function listen(url: string, heard: (event: LiveEvent) => void): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasOn = false

  function open() {
    // Everything on the page was loaded since it was opened: the server says when that may be old already.
    source = new EventSource(`${url}&loadedFor=${Math.ceil(performance.now())}`)
    source.addEventListener('open', () => {
      heard({ name: 'on' })
      if (wasOn) heard({ name: 'anew' })
      wasOn = true
    })
    source.addEventListener('tickets', ({ data }) => heard({ name: 'tickets', ids: idsIn(data) }))
    source.addEventListener('lost', ({ data }) => heard({ name: 'lost', ids: idsIn(data) }))
    source.addEventListener('presence', ({ data }) => heard({ name: 'presence', ...(JSON.parse(data) as Presence) }))
    source.addEventListener('notifications', () => heard({ name: 'notifications' }))
    source.addEventListener('access', () => heard({ name: 'access' }))
    source.addEventListener('anew', () => heard({ name: 'anew' }))
    source.addEventListener('error', () => {
      heard({ name: 'off' })
      // What was refused is not tried again by the browser itself.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, tryAgainAfter)
    })
  }

  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

type Presence = Pick<Extract<LiveEvent, { name: 'presence' }>, 'ticketId' | 'people'>

const idsIn = (data: string): string[] => (JSON.parse(data) as { ids: string[] }).ids
