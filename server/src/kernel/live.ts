import * as z from 'zod'
import { everywhere, Happening } from './publish.ts'

type Listener = (happenings: readonly Happening[]) => void

/** What was told on this machine or another, handed on in small batches per environment. */
export interface LiveHub {
  subscribe(environmentKey: string, listener: Listener): () => void
  /** A notification's text. */
  heard(text: string): void
  /** Some may have been missed: everybody starts anew. */
  resumed(): void
  onResumed(listener: () => void): () => void
}

const gatherFor = 40

export function createLiveHub(): LiveHub {
  const listeners = new Map<string, Set<Listener>>()
  const anew = new Set<() => void>()
  const gathered = new Map<string, Happening[]>()
  let timer: NodeJS.Timeout | undefined

  const handOn = () => {
    timer = undefined
    const batches = [...gathered]
    gathered.clear()
    for (const [environmentKey, happenings] of batches) {
      for (const listener of listeners.get(environmentKey) ?? []) listener(happenings)
    }
  }

  return {
    subscribe(environmentKey, listener) {
      const all = listeners.get(environmentKey) ?? new Set()
      listeners.set(environmentKey, all.add(listener))
      return () => all.delete(listener)
    },
    heard(text) {
      for (const happening of z.array(Happening).parse(JSON.parse(text))) {
        const places = happening.environment === everywhere ? [...listeners.keys()] : [happening.environment]
        for (const place of places) {
          if (!listeners.get(place)?.size) continue
          const batch = gathered.get(place) ?? []
          gathered.set(place, batch)
          batch.push(happening)
          if (!timer) timer = setTimeout(handOn, gatherFor)
        }
      }
    },
    resumed() {
      for (const listener of anew) listener()
    },
    onResumed(listener) {
      anew.add(listener)
      return () => anew.delete(listener)
    },
  }
}
