import { lazy, Suspense, useSyncExternalStore } from 'react'
import { type ShortcutGroup, shortcuts } from '#admin/platform/shortcuts.ts'

const ShortcutDialog = lazy(() => import('./shortcut-dialog.tsx').then((file) => ({ default: file.ShortcutDialog })))

interface Shown {
  readonly groups: readonly ShortcutGroup[]
  readonly isOpen: boolean
}

let shown: Shown | null = null
const readers = new Set<() => void>()

function show(next: Shown) {
  shown = next
  for (const read of readers) read()
}

export function openShortcutList() {
  show({ groups: shortcuts.groups(), isOpen: true })
}

/** Every shortcut that works on the page one comes from. */
export function ShortcutList() {
  const list = useSyncExternalStore(
    (read) => {
      readers.add(read)
      return () => readers.delete(read)
    },
    () => shown,
  )

  if (!list) return null
  return (
    <Suspense>
      <ShortcutDialog groups={list.groups} isOpen={list.isOpen} onClose={() => show({ ...list, isOpen: false })} />
    </Suspense>
  )
}
