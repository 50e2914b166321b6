import { msg, t } from '@keydesk/ui/messages.ts'
import { useNavigate } from '@tanstack/react-router'
import { useMe } from '#admin/kernel/me.queries.ts'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import { openPalette } from './command-palette.tsx'
import { navigationFor, pageName } from './navigation-entries.ts'
import { openShortcutList } from './shortcut-list.tsx'

/** The keys that work on every page. */
export function useGlobalShortcuts(): void {
  const { permissions } = useMe()
  const navigate = useNavigate()
  const entries = navigationFor(permissions).flatMap(({ heading, entries }) =>
    entries.map((entry) => ({ to: entry.to, keys: entry.keys, label: pageName(heading, entry) })),
  )

  const everywhere = [
    { keys: 'mod+k', label: t('Find any action, ticket, customer or page'), whileTyping: true, run: openPalette },
    { keys: '/', label: t('Search'), run: openPalette },
    { keys: '?', label: t('Show all shortcuts'), run: openShortcutList },
  ]
  const goTo = [
    ...entries.flatMap(({ to, label, keys }) => (keys ? [{ keys, label, run: () => void navigate({ to }) }] : [])),
    { keys: 'g p', label: t('Your profile'), run: () => void navigate({ to: '/profile' }) },
  ]
  useShortcuts('Everywhere', everywhere, true, true)
  useShortcuts(msg('Go to'), goTo, true, true)
}
