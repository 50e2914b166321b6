import { Toast } from '@keydesk/ui/toast.tsx'
import { useDisclosure, useLocalStorage } from '@mantine/hooks'
import { Outlet, useMatches } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { OpenNavigation } from '#admin/kernel/page-bar.tsx'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import { useLiveTickets } from '#admin/support/tickets/live/use-live-tickets.ts'
import { DeskFrame } from './desk-frame.tsx'
import { Navigation } from './navigation.tsx'
import styles from './shell.module.css'
import { openShortcutList, ShortcutList } from './shortcut-list.tsx'

const NavigationDrawer = lazy(() => import('./navigation-drawer.tsx').then((file) => ({ default: file.NavigationDrawer })))

/** What surrounds every page of the desk: the navigation, the frame of the environment, and what happens live. */
export function Shell() {
  const [isCollapsed, setCollapsed] = useLocalStorage({
    key: 'keydesk-navigation-collapsed',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const [isDrawerOpen, drawer] = useDisclosure(false)
  const [wasDrawerOpened, setDrawerOpened] = useState(false)
  const matches = useMatches()
  const path = matches.at(-1)?.fullPath
  const isTicket = path === '/tickets/$ticket'

  const openDrawer = useCallback(() => {
    setDrawerOpened(true)
    drawer.open()
  }, [drawer.open])

  useLiveTickets()
  useShortcuts('Everywhere', [{ keys: '?', label: 'Show all shortcuts', run: openShortcutList }])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the drawer
  useEffect(drawer.close, [path])

  return (
    <OpenNavigation value={openDrawer}>
      <DeskFrame>
        <div className={styles.shell}>
          <div className={styles.navigation}>
            <Navigation isRail={isTicket || isCollapsed} onToggle={isTicket ? null : () => setCollapsed(!isCollapsed)} />
          </div>
          <main className={styles.main}>
            <Outlet />
          </main>
        </div>
      </DeskFrame>
      {wasDrawerOpened && (
        <Suspense>
          <NavigationDrawer isOpen={isDrawerOpen} onClose={drawer.close} />
        </Suspense>
      )}
      <ShortcutList />
      <Toast />
    </OpenNavigation>
  )
}
