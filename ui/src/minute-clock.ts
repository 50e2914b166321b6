import { useSyncExternalStore } from 'react'

const minute = 60_000
const readers = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | null = null

const minuteNow = () => Math.floor(Date.now() / minute)

function tick() {
  timer = setTimeout(tick, minute - (Date.now() % minute))
  for (const read of readers) read()
}

function subscribe(read: () => void) {
  readers.add(read)
  timer ??= setTimeout(tick, minute - (Date.now() % minute))

  return () => {
    readers.delete(read)
    if (readers.size > 0 || timer === null) return
    clearTimeout(timer)
    timer = null
  }
}

/** Draws again when the minute turns. However many look at the clock, there is one. */
export function useMinuteClock(): Date {
  useSyncExternalStore(subscribe, minuteNow, minuteNow)
  return new Date()
}
