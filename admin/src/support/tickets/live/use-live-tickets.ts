import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useEnvironment } from '#admin/kernel/me.queries.ts'
import type { ListFilter } from '../list/list-filter.ts'
import { hearPresence } from '../presence/presence.queries.ts'
import {
  countsQuery,
  detailsKey,
  listsKey,
  readSummaries,
  readTickets,
  type TicketPage,
  type TicketSummary,
  ticketsKey,
} from '../tickets.queries.ts'
import { applyNews, readDetailsAnew } from './apply-news.ts'
import { connectLive, type LiveEvent } from './live-connection.ts'
import { setLiveState } from './live-state.ts'

const together = 60
const most = 200

/**
 * Keeps lists, counts and the open ticket as they are on the server, for as long as the desk is open. What else is
 * heard goes to `onOther`.
 */
export function useLiveTickets(onOther: (event: LiveEvent) => void): void {
  const queries = useQueryClient()
  const other = useRef(onOther)
  other.current = onOther
  const { key } = useEnvironment()

  useEffect(() => {
    const changed = new Set<string>()
    const lost = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined

    async function bringUpToDate() {
      timer = undefined
      const [ids, lostIds] = [[...changed], [...lost]]
      changed.clear()
      lost.clear()
      if (ids.length > most) return readAnew(queries)
      readDetailsAnew(queries, [...ids, ...lostIds])
      applyNews(queries, { changed: ids.length > 0 ? await readSummaries(ids) : [], lostIds })
    }

    function heard(event: LiveEvent) {
      other.current(event)
      if (event.name === 'presence') return hearPresence(queries, event)
      if (event.name === 'on' || event.name === 'off') return setLiveState(event.name === 'on')
      if (event.name === 'anew') return void readAnew(queries).catch(() => undefined)
      if (event.name === 'access') return forget(queries)
      if (event.name !== 'tickets' && event.name !== 'lost') return
      for (const id of event.ids) {
        const [into, outOf] = event.name === 'lost' ? [lost, changed] : [changed, lost]
        outOf.delete(id)
        into.add(id)
      }
      timer ??= setTimeout(
        () =>
          void bringUpToDate()
            .catch(() => readAnew(queries))
            .catch(() => undefined),
        together,
      )
    }

    const leave = connectLive({ url: `/api/live?environment=${key}`, name: `keydesk-live:${key}`, heard })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [queries, key])
}

// Something may have been missed. The list on the screen is compared with how it begins now, and with which of its rows are
// still there for the reader; others are read when opened.
async function readAnew(queries: QueryClient) {
  void queries.invalidateQueries({ queryKey: countsQuery.queryKey })
  void queries.invalidateQueries({ queryKey: detailsKey })
  void queries.invalidateQueries({ queryKey: listsKey, type: 'inactive', refetchType: 'none' })

  const shown = queries.getQueryCache().findAll({ queryKey: listsKey, type: 'active' })
  for (const { queryKey, state } of shown) {
    const loaded = idsIn(state.data as InfiniteData<TicketPage> | undefined)
    const [{ items }, known] = await Promise.all([readTickets(queryKey[2] as ListFilter), readEach(loaded)])
    const here = new Set(known.map(({ id }) => id))
    applyNews(queries, { changed: [...known, ...items.filter(({ id }) => !here.has(id))], lostIds: loaded.filter((id) => !here.has(id)) })
  }
}

const idsIn = (data: InfiniteData<TicketPage> | undefined) => data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? []

async function readEach(ids: readonly string[]): Promise<TicketSummary[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / most) }, (_, part) => ids.slice(part * most, (part + 1) * most))
  return (await Promise.all(parts.map((part) => readSummaries(part)))).flat()
}

// What the reader may see has changed: nothing that was loaded before is shown on, but for the ticket on the screen, which closes itself.
function forget(queries: QueryClient) {
  queries.removeQueries({ queryKey: ticketsKey, type: 'inactive' })
  void queries.resetQueries({ queryKey: listsKey })
  void queries.invalidateQueries({ queryKey: ticketsKey })
}
