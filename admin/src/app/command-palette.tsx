import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { type ShortcutGroup, shortcuts } from '#admin/platform/shortcuts.ts'

const load = () => import('./command-dialog.tsx')
const CommandDialog = lazy(() => load().then((file) => ({ default: file.CommandDialog })))

/** What could be done on the page when it was opened; null while it is closed. */
let offered: readonly ShortcutGroup[] | null = null
const readers = new Set<() => void>()

function show(next: readonly ShortcutGroup[] | null) {
  offered = next
  for (const read of readers) read()
}

export function openPalette() {
  show(offered ? null : shortcuts.groups())
}

/** Any action of the page, any ticket, customer, page or setting, by typing. */
export function CommandPalette() {
  const groups = useSyncExternalStore(
    (read) => {
      readers.add(read)
      return () => readers.delete(read)
    },
    () => offered,
  )
  // Read before it is wanted: what is typed right after Ctrl K is meant for it.
  useEffect(() => {
    const timer = setTimeout(() => void load(), 1_000)
    return () => clearTimeout(timer)
  }, [])
  if (!groups) return null
  return (
    <Suspense>
      <CommandDialog groups={groups} onClose={() => show(null)} />
    </Suspense>
  )
}
