import { t } from '@keydesk/ui/messages.ts'
import { PlainDrawer } from '@keydesk/ui/plain-drawer.tsx'
import { Navigation } from './navigation.tsx'
import styles from './shell.module.css'

/** The navigation where the screen has no room for it. */
export function NavigationDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <PlainDrawer opened={isOpen} onClose={onClose} size={280} label={t('Navigation')} bodyClassName={styles.drawer}>
      <Navigation isRail={false} onToggle={null} hasEnvironment />
    </PlainDrawer>
  )
}
