export interface Bell {
  ring(): void
  /** Until it rings, or for that many milliseconds. Returns at once when it rang since the last rest. */
  rest(time: number): Promise<void>
}

/** What lets a worker sleep without missing that there is work. */
export function createBell(): Bell {
  let hasRung = false
  let wake: () => void = () => undefined

  return {
    ring() {
      hasRung = true
      wake()
    },
    async rest(time) {
      const { promise, resolve } = Promise.withResolvers<void>()
      wake = resolve
      const timer = setTimeout(resolve, time)
      if (!hasRung) await promise
      hasRung = false
      clearTimeout(timer)
    },
  }
}
