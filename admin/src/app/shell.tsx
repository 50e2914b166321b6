import { Toast } from '@keydesk/ui/toast.tsx'
import { useDisclosure, useLocalStorage } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useMatches, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { meQuery } from '#admin/kernel/me.queries.ts'
import { OpenNavigation } from '#admin/kernel/page-bar.tsx'
import { notificationsKey } from '#admin/notifications/notifications.queries.ts'
import { useReadOnOpen } from '#admin/notifications/use-read-on-open.ts'
import { NewTicketAnywhere } from '#admin/support/tickets/create/new-ticket-anywhere.tsx'
import { useLiveTickets } from '#admin/support/tickets/live/use-live-tickets.ts'
import { CommandPalette } from './command-palette.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { Navigation } from './navigation.tsx'
import styles from './shell.module.css'
import { ShortcutList } from './shortcut-list.tsx'
import { useGlobalShortcuts } from './use-global-shortcuts.ts'
import { usePersonalWays } from './use-personal-ways.ts'

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
  const isWide = isTicket || path === '/tickets/$ticket/incident'

  const openDrawer = useCallback(() => {
    setDrawerOpened(true)
    drawer.open()
  }, [drawer.open])

  usePersonalWays()
  useLiveDesk()
  useReadOnOpen(isTicket ? matches.at(-1)?.params.ticket : undefined)
  useGlobalShortcuts()

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the drawer
  useEffect(drawer.close, [path])

  return (
    <OpenNavigation value={openDrawer}>
      <DeskFrame>
        <div className={styles.shell}>
          <div className={styles.navigation}>
            <Navigation isRail={isWide || isCollapsed} onToggle={isWide ? null : () => setCollapsed(!isCollapsed)} />
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
      <CommandPalette />
      <NewTicketAnywhere />
      <Toast />
    </OpenNavigation>
  )
}

/** What is told to the reader alone: what they are notified of, and what they may do from now on. */
function useLiveDesk() {
  const queries = useQueryClient()
  const router = useRouter()

  useLiveTickets(({ name }) => {
    if (name === 'notifications' || name === 'anew') void queries.invalidateQueries({ queryKey: notificationsKey })
    if (name === 'anew') void queries.invalidateQueries({ queryKey: meQuery.queryKey })
    if (name === 'access') {
      // Whoever may not be here any more is led away by the route; whoever was signed out, to the sign-in page.
      void queries.refetchQueries({ queryKey: meQuery.queryKey }).then(() => router.invalidate())
    }
  })
}
