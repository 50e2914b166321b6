import { Kbd } from '@keydesk/ui/kbd.tsx'
import { keyName, keyShortcut } from '@keydesk/ui/key-names.ts'
import { KeydeskMark } from '@keydesk/ui/keydesk-mark.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { writtenNumber } from '@keydesk/ui/written-number.ts'
import { Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EnvironmentSelect } from '#admin/kernel/environment-select.tsx'
import { useMe } from '#admin/kernel/me.queries.ts'
import { UnreadCount } from '#admin/notifications/unread-count.tsx'
import { ViewList } from '#admin/support/saved-views/view-list.tsx'
import { countsQuery } from '#admin/support/tickets/tickets.queries.ts'
import { openPalette } from './command-palette.tsx'
import styles from './navigation.module.css'
import { type NavigationEntry, navigationFor } from './navigation-entries.ts'
import { UserMenu } from './user-menu.tsx'

const viewLooks = { heading: styles.heading ?? '', entry: styles.entry ?? '', label: styles.label ?? '' }

export interface NavigationProps {
  /** Only icons. */
  readonly isRail: boolean
  /** Null where the width is not the reader's choice. */
  readonly onToggle: (() => void) | null
  /** Also chooses the environment, where the page bar has no room for it. */
  readonly hasEnvironment?: boolean
}

/** Where everything is. What the agent's permissions do not allow is not there. */
export function Navigation({ isRail, onToggle, hasEnvironment = false }: NavigationProps) {
  const { permissions, deskName } = useMe()

  return (
    <nav className={styles.navigation} data-rail={isRail || undefined} aria-label={t('Main')}>
      <div className={styles.brand}>
        <Link to="/tickets" className={styles.mark} aria-label={deskName}>
          <KeydeskMark />
        </Link>
        <span className={styles.name} title={deskName}>
          {deskName}
        </span>
        {onToggle && (
          <Tooltip label={isRail ? t('Show navigation') : t('Hide navigation')} position="right">
            <button
              type="button"
              className={styles.toggle}
              onClick={onToggle}
              aria-label={isRail ? t('Show navigation') : t('Hide navigation')}
            >
              {isRail ? <IconLayoutSidebarLeftExpand size={16} stroke={1.6} /> : <IconLayoutSidebarLeftCollapse size={16} stroke={1.6} />}
            </button>
          </Tooltip>
        )}
      </div>
      <Tooltip label={t('Search or jump to')} position="right" disabled={!isRail}>
        <button
          type="button"
          className={styles.jump}
          onClick={openPalette}
          aria-label={isRail ? t('Search or jump to') : undefined}
          aria-keyshortcuts="Control+K Meta+K"
        >
          <IconSearch size={14} stroke={1.6} aria-hidden />
          <span className={styles.label}>{t('Search or jump to')}</span>
          <span className={styles.jumpKey}>
            <Kbd isSmall>{keyName('mod+k')}</Kbd>
          </span>
        </button>
      </Tooltip>
      {navigationFor(permissions).map(({ heading, entries }) => (
        <div key={heading} className={styles.group}>
          {heading && <h2 className={styles.heading}>{t(heading)}</h2>}
          <ul>
            {entries.map((entry) => (
              <Entry key={entry.to} entry={entry} isRail={isRail} />
            ))}
          </ul>
          {heading === null && permissions.includes('tickets:read') && <ViewList isRail={isRail} classNames={viewLooks} />}
        </div>
      ))}
      <span className={styles.space} />
      {hasEnvironment && (
        <div className={styles.environment}>
          <EnvironmentSelect />
        </div>
      )}
      <UserMenu isRail={isRail} />
    </nav>
  )
}

function Entry({ entry: { to, keys, icon: Icon, ...entry }, isRail }: { entry: NavigationEntry; isRail: boolean }) {
  const label = t(entry.label)
  return (
    <li>
      <Tooltip label={<EntryTip label={label} keys={keys} />} position="right" disabled={!isRail}>
        <Link to={to} className={styles.entry} aria-keyshortcuts={keys && keyShortcut(keys)} activeProps={{ 'data-active': true }}>
          <Icon size={16} stroke={1.6} />
          <span className={styles.label}>{label}</span>
          {to === '/tickets' && !isRail && <NeedsResponse />}
          {to === '/inbox' && <UnreadCount className={styles.unread} />}
        </Link>
      </Tooltip>
    </li>
  )
}

function EntryTip({ label, keys }: { label: string; keys: string | undefined }) {
  return (
    <>
      {label} {keys && <Kbd isSmall>{keyName(keys)}</Kbd>}
    </>
  )
}

function NeedsResponse() {
  const { data } = useQuery(countsQuery)
  const { count = 0, isCapped } = data?.needsResponse ?? {}
  if (count === 0) return null
  return (
    <span className={styles.count} title={t('Tickets that need a response')}>
      {writtenNumber(count)}
      {isCapped && '+'}
    </span>
  )
}
