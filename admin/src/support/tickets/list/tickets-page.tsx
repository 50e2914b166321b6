import { CountTabs } from '@keydesk/ui/count-tabs.tsx'
import { spokenLanguage, t } from '@keydesk/ui/messages.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import { SearchBox } from '#admin/platform/search-box.tsx'
import { countsQuery } from '../tickets.queries.ts'
import { DisplayMenu } from './display-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { KeyHints } from './key-hints.tsx'
import { countNames, filterFrom, inView, type ListFilter, narrowed, searchOf, type View, viewNames, views } from './list-filter.ts'
import { NewTicketButton } from './new-ticket-button.tsx'
import { TicketTable } from './ticket-table.tsx'
import { useColumns } from './use-columns.ts'
import { useDensity } from './use-density.ts'
import { useSearchText } from './use-search-text.ts'
import { useTicketList } from './use-ticket-list.ts'

const route = getRouteApi('/desk/tickets')

/** All tickets that the reader sees. View, filters and order live in the address, so that a list can be linked to. */
export function TicketsPage() {
  const search = route.useSearch()
  const filter = useMemo(() => filterFrom(search), [search])
  const navigate = useNavigate()
  const list = useTicketList(filter)
  const [density, setDensity] = useDensity()
  const columns = useColumns()
  const [refreshes, setRefreshes] = useState(0)

  const show = (next: ListFilter, replace = false) => void navigate({ to: '/tickets', search: searchOf(next), replace })
  const readQuery = useSearchText(filter)
  const searchFor = (text: string, isDone: boolean) => {
    const { rest, change } = readQuery(text, isDone)
    show(narrowed(filter, { ...change, q: rest }), Object.keys(change).length === 0)
  }
  const refresh = () => list.refresh().then(() => setRefreshes((count) => count + 1))

  return (
    <>
      <PageBar
        title={t('Tickets')}
        search={
          <SearchBox label={t('Search tickets')} placeholder={t('Number, words, status:open')} value={filter.q} onChange={searchFor} />
        }
        action={<NewTicketButton />}
      />
      <ViewTabs view={filter.view} onChange={(view) => show(inView(filter, view))}>
        <DisplayMenu density={density} columns={columns} onChange={setDensity} />
      </ViewTabs>
      <FilterBar filter={filter} list={list} onChange={show} onRefresh={refresh} />
      <TicketTable key={refreshes} filter={filter} list={list} density={density} columns={columns} onFilter={show} />
      <KeyHints />
    </>
  )
}

function ViewTabs({ view, onChange, children }: { view: View; onChange: (view: View) => void; children: React.ReactNode }) {
  const { data: counts } = useQuery(countsQuery)

  const tabs = views.map((value) => {
    const { count = null, isCapped = false } = counts?.[countNames[value]] ?? {}
    return { value, label: t(viewNames[value]), count: isCapped ? `${count?.toLocaleString(spokenLanguage())}+` : count }
  })

  return (
    <CountTabs label={t('Views')} tabs={tabs} value={view} onChange={(next) => onChange(next as View)}>
      {children}
    </CountTabs>
  )
}
