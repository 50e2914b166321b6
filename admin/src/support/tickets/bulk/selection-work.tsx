import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '#admin/kernel/me.queries.ts'
import type { ListFilter } from '../list/list-filter.ts'
import { reportTrouble } from '../list/list-trouble.ts'
import { askedBy, type TicketSummary } from '../tickets.queries.ts'
import { type BulkAction, type BulkChange, type TicketSelection, useBulkAction, useExportTickets } from './bulk.queries.ts'
import { FailuresDialog } from './failures-dialog.tsx'
import { SelectionBar } from './selection-bar.tsx'
import type { ListSelection } from './use-selection.ts'

const MergeDialog = lazy(() => import('../merge/merge-dialog.tsx').then((file) => ({ default: file.MergeDialog })))
const mostToMerge = 20

interface Props {
  readonly filter: ListFilter
  readonly selection: ListSelection
  readonly tickets: readonly TicketSummary[]
  /** Whether the list shows more than is loaded. */
  readonly goesOn: boolean
}

/** Works on what is chosen of the list, and tells how it went. */
export function SelectionWork({ filter, selection, tickets, goesOn }: Props) {
  const [progress, setProgress] = useState<string | null>(null)
  const [failed, setFailed] = useState<BulkAction | null>(null)
  const bulk = useBulkAction(({ done, total }) => setProgress(t('{done, number} of {total, number} done', { done, total })))
  const save = useExportTickets()
  const [isMerging, setMerging] = useState(false)
  const mayMerge = useMay('tickets:merge')

  const chosen: TicketSelection = selection.isAll ? { filter: askedBy(filter) } : { tickets: [...selection.ids] }

  function change(change: BulkChange) {
    bulk.mutate(
      { selection: chosen, change },
      {
        onSuccess: (action) => {
          selection.clear()
          const changed = action.total - action.failures.length
          if (changed > 0) showToast({ text: t('{count, plural, one {# ticket changed} other {# tickets changed}}', { count: changed }) })
          if (action.failures.length > 0) setFailed(action)
        },
        onError: (error) => reportTrouble(t('The selected tickets were not all changed.'), error),
        onSettled: () => setProgress(null),
      },
    )
  }

  const keys = tickets.filter(({ id }) => selection.ids.has(id)).map(({ key }) => key)
  const canMerge = mayMerge && !selection.isAll && keys.length > 1 && keys.length <= mostToMerge
  const selectAll = !selection.isAll && selection.isEverythingLoaded && goesOn ? selection.selectAll : null
  return (
    <>
      {selection.isSelecting && (
        <SelectionBar
          count={selection.count}
          isBusy={bulk.isPending || save.isPending || selection.count === 0}
          progress={progress}
          selectAll={selectAll}
          onChange={change}
          onMerge={canMerge ? () => setMerging(true) : null}
          onExport={() => save.mutate(chosen, { onError: (error) => reportTrouble(t('The tickets were not exported.'), error) })}
          onClear={selection.clear}
        />
      )}
      {isMerging && (
        <Suspense>
          <MergeDialog keys={keys} isOpen onClose={() => setMerging(false)} />
        </Suspense>
      )}
      {failed && <FailuresDialog action={failed} onClose={() => setFailed(null)} />}
    </>
  )
}
