import type { Draft } from './draft.ts'

interface Keeping {
  /** Brings a draft to the server. */
  readonly save: (draft: Draft) => Promise<void>
  /** The server has what is written now. */
  readonly saved: () => void
}

export interface DraftKeeper {
  /** What is written now. */
  write(draft: Draft): void
  /** Saves at once what waits. */
  flush(): Promise<void>
  /** Saves nothing until it is released: what is being sent must not come back as a draft. */
  hold(): Promise<void>
  release(): void
  /** Saves what waits, and tries no more. */
  stop(): void
  /** Whether the server has everything. */
  isSaved(): boolean
}

const soon = 1_200
const again = 5_000

/** Brings what is written to the server while it is being written, one after the other, and again when that failed. */
export function createDraftKeeper({ save, saved }: Keeping): DraftKeeper {
  let waiting: Draft | null = null
  let underWay: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isHeld = false
  let isStopped = false

  function plan(delay: number) {
    if (timer || isHeld || isStopped || !waiting) return
    timer = setTimeout(() => void run(), delay)
  }

  function stopTimer() {
    clearTimeout(timer)
    timer = undefined
  }

  async function run(): Promise<void> {
    stopTimer()
    if (underWay) await underWay
    const draft = waiting
    if (!draft || isHeld) return
    waiting = null
    underWay = save(draft).then(
      () => {
        underWay = null
        if (waiting) plan(soon)
        else saved()
      },
      () => {
        underWay = null
        waiting ??= draft
        plan(again)
      },
    )
    await underWay
  }

  return {
    write(draft) {
      waiting = draft
      isStopped = false
      plan(soon)
    },
    flush: run,
    async hold() {
      isHeld = true
      stopTimer()
      await underWay
    },
    release() {
      isHeld = false
      plan(soon)
    },
    stop() {
      void run()
      isStopped = true
    },
    isSaved: () => waiting === null && underWay === null,
  }
}
