import { Kbd } from '@keydesk/ui/kbd.tsx'
import { keyName } from '@keydesk/ui/key-names.ts'
import { t } from '@keydesk/ui/messages.ts'
import { Modal } from '@mantine/core'
import type { ShortcutGroup } from '#admin/platform/shortcuts.ts'
import styles from './shortcut-dialog.module.css'
import { headingOf } from './shortcut-words.ts'

interface Props {
  readonly groups: readonly ShortcutGroup[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

const isByKey = ({ keys }: { keys: string }) => keys !== ''

export function ShortcutDialog({ groups, isOpen, onClose }: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('Keyboard shortcuts')} size={520}>
      <div className={styles.groups}>
        {groups.map(({ name, shortcuts }) => (
          <section key={name}>
            <h3 className={styles.name}>{headingOf(name)}</h3>
            <dl>
              {shortcuts.filter(isByKey).map(({ keys, label }) => (
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
