import { Kbd } from '@keydesk/ui/kbd.tsx'
import { keyName } from '@keydesk/ui/key-names.ts'
import { Modal } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { type ShortcutGroup, shortcuts } from '#admin/platform/shortcuts.ts'
import styles from './shortcut-list.module.css'

let shown: readonly ShortcutGroup[] | null = null
const listeners = new Set<() => void>()

function show(groups: readonly ShortcutGroup[] | null) {
  shown = groups
  for (const listener of listeners) listener()
}

export function openShortcutList() {
  show(shortcuts.groups())
}

/** Every shortcut that works on the page one comes from. */
export function ShortcutList() {
  const groups = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )

  return (
    <Modal opened={groups !== null} onClose={() => show(null)} title="Keyboard shortcuts" size={520}>
      <div className={styles.groups}>
        {groups?.map(({ name, shortcuts: members }) => (
          <section key={name}>
            <h3 className={styles.name}>{name}</h3>
            <dl>
              {members.map(({ keys, label }) => (
                <div key={keys} className={styles.shortcut}>
                  <dt>{label}</dt>
                  <dd>
                    <Kbd>{keyName(keys)}</Kbd>
                    <span className={styles.spoken}>{keys}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
