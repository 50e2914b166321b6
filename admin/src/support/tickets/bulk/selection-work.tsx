import { showToast } from '@keydesk/ui/show-toast.ts'
import { useState } from 'react'
import type { ListFilter } from '../list/list-filter.ts'
import { reportTrouble } from '../list/list-trouble.ts'
import { askedBy } from '../tickets.queries.ts'
import { type BulkAction, type BulkChange, type TicketSelection, useBulkAction, useExportTickets } from './bulk.queries.ts'
import { FailuresDialog } from './failures-dialog.tsx'
import { SelectionBar } from './selection-bar.tsx'
import type { ListSelection } from './use-selection.ts'

interface Props {
  readonly filter: ListFilter
  readonly selection: ListSelection
  /** Whether the list shows more than is loaded. */
  readonly goesOn: boolean
}

/** Works on what is chosen of the list, and tells how it went. */
export function SelectionWork({ filter, selection, goesOn }: Props) {
  const [progress, setProgress] = useState<string | null>(null)
  const [failed, setFailed] = useState<BulkAction | null>(null)
  const bulk = useBulkAction(({ done, total }) => setProgress(`${done} of ${total} done`))
  const save = useExportTickets()

  const chosen: TicketSelection = selection.isAll ? { filter: askedBy(filter) } : { tickets: [...selection.ids] }

  function change(change: BulkChange) {
    bulk.mutate(
      { selection: chosen, change },
      {
        onSuccess: (action) => {
          selection.clear()
          const changed = action.total - action.failures.length
          if (changed > 0) showToast({ text: changed === 1 ? '1 ticket changed' : `${changed} tickets changed` })
          if (action.failures.length > 0) setFailed(action)
        },
        onError: (error) => reportTrouble('The selected tickets were not all changed.', error),
        onSettled: () => setProgress(null),
      },
    )
  }

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
          onExport={() => save.mutate(chosen, { onError: (error) => reportTrouble('The tickets were not exported.', error) })}
          onClear={selection.clear}
        />
      )}
      {failed && <FailuresDialog action={failed} onClose={() => setFailed(null)} />}
    </>
  )
}
