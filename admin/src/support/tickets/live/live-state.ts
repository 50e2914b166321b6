import { useSyncExternalStore } from 'react'

let isLive = true
const readers = new Set<() => void>()

/** Whether news arrive. */
export function setLiveState(next: boolean): void {
  if (next === isLive) return
  isLive = next
  for (const read of readers) read()
}

export function useLiveState(): boolean {
  return useSyncExternalStore(
    (read) => {
      readers.add(read)
      return () => readers.delete(read)
    },
    () => isLive,
  )
}
