import { type KeyObject, sign } from 'node:crypto'
import { availableParallelism } from 'node:os'

// Signing runs in the threads that also read files and compute passwords: one of them stays free, and no more are busy
// than there are processors.
const threads = Number(process.env.UV_THREADPOOL_SIZE) || 4
const atOnce = Math.max(1, Math.min(availableParallelism(), threads - 1))

const waiting: (() => void)[] = []
let running = 0

/** RSA-SHA256 (PKCS #1 v1.5, RFC 8017 §8.2) over a text, in base64. A core computes for it, the event loop does not. */
export async function signText(text: string, privateKey: KeyObject): Promise<string> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await new Promise((resolve, reject) => {
      sign('sha256', Buffer.from(text), privateKey, (error, signature) => (error ? reject(error) : resolve(signature.toString('base64'))))
    })
  } finally {
    // Whoever waits takes over this place.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
