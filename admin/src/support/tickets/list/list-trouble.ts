import { useSyncExternalStore } from 'react'
import { generalError } from '#admin/kernel/problem.ts'

let trouble: string | null = null
const readers = new Set<() => void>()

function set(next: string | null) {
  trouble = next
  for (const read of readers) read()
}

/** Something done in the list was refused: it is said above the list until it is read. */
export function reportTrouble(what: string, error: unknown): void {
  set(`${what} ${generalError(error) ?? ''}`.trim())
}

export const dismissTrouble = () => set(null)

export function useListTrouble(): string | null {
  return useSyncExternalStore(
    (read) => {
      readers.add(read)
      return () => readers.delete(read)
    },
    () => trouble,
  )
}
