import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import plain from '#admin/platform/plain-page.module.css'
import { ChooseFile } from './choose-file.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { importQuery } from './imports.queries.ts'
import { MapColumns } from './map-columns.tsx'

const route = getRouteApi('/desk/import')

/** A file becomes customers, licenses or purchases: chosen, matched, tried, imported. The address keeps the place. */
export function ImportPage() {
  const { file } = route.useSearch()

  return (
    <>
      <PageBar title={t('Import')} />
      <div className={plain.page}>
        <div className={plain.column}>{file ? <Steps key={file} id={file} /> : <ChooseFile />}</div>
      </div>
    </>
  )
}

function Steps({ id }: { id: string }) {
  const { data: found, error, isPending, refetch } = useQuery(importQuery(id))
  if (isPending) return <SkeletonRows rows={8} />
  if (!found) {
    return (
      <ErrorState title={t('The import could not be loaded')} onRetry={() => void refetch()}>
        {error?.message}
      </ErrorState>
    )
  }
  return (
    <>
      {found.state !== 'uploaded' && <ImportOutcome found={found} />}
      {(found.state === 'uploaded' || found.state === 'tried') && <MapColumns found={found} />}
    </>
  )
}
