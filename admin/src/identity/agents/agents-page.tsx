import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import table from '#admin/platform/plain-table.module.css'
import { AgentPane } from './agent-pane.tsx'
import { AgentRow } from './agent-row.tsx'
import { agentsQuery } from './agents.queries.ts'
import styles from './agents-page.module.css'
import { InviteDialog } from './invite-dialog.tsx'

const route = getRouteApi('/desk/settings/agents')

/** Who works here, with which role, and whether they take work. */
export function AgentsPage() {
  const { data: agents, error, isPending, refetch } = useQuery(agentsQuery)
  const { agent: openId } = route.useSearch()
  const navigate = useNavigate()
  const [isInviting, { open, close }] = useDisclosure(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  return (
    <>
      <PageBar
        title={t('Agents')}
        action={
          <Button variant="filled" onClick={open}>
            {t('Invite agent')}
          </Button>
        }
      />
      {trouble && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
      <div className={styles.beside}>
        <div className={table.frame}>
          {isPending && <SkeletonRows rows={6} height="36px" />}
          {error && !agents && (
            <ErrorState title={t('The agents could not be loaded')} onRetry={() => void refetch()}>
              {error.message}
            </ErrorState>
          )}
          {agents && (
            <table className={table.table} aria-label={t('Agents')}>
              <thead>
                <tr>
                  <th scope="col">{t('Name')}</th>
                  <th scope="col" className={table.narrowHidden}>
                    {t('Email')}
                  </th>
                  <th scope="col" style={{ width: 'min(168px, 34vw)' }}>
                    {t('Role')}
                  </th>
                  <th scope="col" className={table.narrowHidden} style={{ width: 200 }}>
                    {t('Availability')}
                  </th>
                  <th scope="col" className={table.narrowHidden}>
                    {t('Skills')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {agents.map((agent) => (
                  <AgentRow key={agent.id} agent={agent} isOpen={agent.id === openId} onTrouble={setTrouble} />
                ))}
              </tbody>
            </table>
          )}
        </div>
        {openId && <AgentPane key={openId} id={openId} onClose={() => void navigate({ to: '/settings/agents', search: {} })} />}
      </div>
      <InviteDialog isOpen={isInviting} onClose={close} />
    </>
  )
}
