import { t } from '@keydesk/ui/messages.ts'
import { Tooltip } from '@mantine/core'
import { IconBookmark, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { usePreference } from '#admin/kernel/preferences.queries.ts'
import { parseSearch } from '#admin/platform/text-search.ts'
import { type SavedView, viewsQuery } from './saved-views.queries.ts'
import styles from './view-list.module.css'
import { ViewMenu } from './view-menu.tsx'
import { inChosenOrder, moved } from './view-order.ts'

interface Props {
  readonly isRail: boolean
  /** How the navigation looks. */
  readonly classNames: { readonly heading: string; readonly entry: string; readonly label: string }
}

/** The saved views in the navigation, in the order that the agent gave them. */
export function ViewList({ isRail, classNames }: Props) {
  const { data = [] } = useQuery(viewsQuery)
  const [order, setOrder] = usePreference('viewOrder')
  const views = inChosenOrder(data, order)
  if (views.length === 0) return null

  const ids = views.map(({ id }) => id)
  return (
    <>
      <h2 className={classNames.heading}>{t('Views')}</h2>
      <ul aria-label={t('Views')}>
        {views.map((view, place) => (
          <Entry key={view.id} view={view} isRail={isRail} classNames={classNames}>
            <ViewMenu
              view={view}
              onUp={place > 0 ? () => setOrder(moved(ids, view.id, -1)) : null}
              onDown={place < ids.length - 1 ? () => setOrder(moved(ids, view.id, 1)) : null}
            />
          </Entry>
        ))}
      </ul>
    </>
  )
}

function Entry({ view: { name, query, isShared }, isRail, classNames, children }: { view: SavedView; children: React.ReactNode } & Props) {
  const Icon = isShared ? IconUsers : IconBookmark
  return (
    <li className={styles.item}>
      <Tooltip label={name} position="right" disabled={!isRail}>
        <Link
          to="/tickets"
          search={parseSearch(query)}
          className={classNames.entry}
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{ 'data-active': true }}
          aria-label={isRail ? name : undefined}
        >
          <Icon size={16} stroke={1.6} aria-hidden />
          <span className={`${classNames.label} ${styles.name}`} title={name}>
            {name}
          </span>
        </Link>
      </Tooltip>
      {!isRail && children}
    </li>
  )
}
