export interface ToastMessage {
  /** What has been done, never what went wrong. */
  readonly text: string
  /** Takes it back; offered for eight seconds. */
  readonly undo?: () => void
  /** Until when it can be taken back, whoever is still reading. */
  readonly until?: Date
}

type Shown = ToastMessage & { readonly key: number }

let shown: Shown | null = null
let key = 0
const readers = new Set<() => void>()

export const toastStore = {
  subscribe(read: () => void) {
    readers.add(read)
    return () => void readers.delete(read)
  },
  read: () => shown,
  show(toast: ToastMessage | null) {
    shown = toast && { ...toast, key: ++key }
    for (const read of readers) read()
  },
}

/** Says that something is done. One at a time: a new one takes the place of the last. Errors do not belong here. */
export function showToast(toast: ToastMessage): void {
  toastStore.show(toast)
}
