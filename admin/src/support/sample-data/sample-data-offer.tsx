import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Environment } from '#admin/kernel/me.queries.ts'
import { sampleDataQuery, useLoadSampleData } from './environments.queries.ts'
import { LoadProgress } from './load-progress.tsx'

interface Props {
  readonly environment: Environment
  /** What else there is to do. */
  readonly children: ReactNode
}

/** Where an environment for trying things out has no tickets yet: an offer of some, or how far they are. */
export function SampleDataOffer({ environment: { key, name }, children }: Props) {
  const { data } = useQuery(sampleDataQuery(key))
  const load = useLoadSampleData(key)

  if (data?.state === 'loading') {
    return (
      <EmptyState title={t('Sample data is being loaded')} action={<LoadProgress name={name} data={data} />}>
        {t('The first tickets appear here in a moment.')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('Want something to try things on?')}
      action={
        <>
          {data?.state === 'none' && (
            <Button onClick={() => load.mutate()} loading={load.isPending}>
              {t('Load sample data')}
            </Button>
          )}
          {children}
        </>
      }
    >
      {t('Load 300 sample tickets with customers and licenses. They exist in {environment} only, and one action removes them.', {
        environment: name,
      })}
    </EmptyState>
  )
}
