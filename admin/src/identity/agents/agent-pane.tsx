import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { spokenLanguage, t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button, TagsInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import styles from './agent-pane.module.css'
import { type AgentChange, type AgentDetail, agentQuery, agentsQuery, useChangeAgent } from './agents.queries.ts'
import { AvailabilityPicker } from './availability-picker.tsx'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { PermissionList } from './permission-list.tsx'

/** One agent beside the list: whether they take work, what they know, what they may do. */
export function AgentPane({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: agent, error, isPending, refetch } = useQuery(agentQuery(id))

  return (
    <aside className={styles.pane} aria-label={agent?.name ?? t('Agent')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{agent?.name}</h2>
        <IconButton label={t('Close')} onClick={onClose}>
          <IconX size={16} stroke={1.6} />
        </IconButton>
      </header>
      <div className={styles.body}>
        {isPending && <SkeletonRows rows={8} height="32px" />}
        {error && !agent && (
          <ErrorState title={t('The agent could not be loaded')} onRetry={() => void refetch()}>
            {error.message}
          </ErrorState>
        )}
        {agent && <Parts key={agent.id} agent={agent} />}
      </div>
    </aside>
  )
}

function Parts({ agent }: { agent: AgentDetail }) {
  const me = useMe()
  const change = useChangeAgent()
  const [isLeaving, leaving] = useDisclosure(false)
  const { id, name, email, isActive, role } = agent
  const mayChangeRights = me.role === 'super_admin'
  const save = (wanted: AgentChange) => change.mutate({ agent: id, change: wanted })
  const trouble = generalError(change.error)

  return (
    <>
      <p className={styles.quiet}>{email}</p>
      {trouble && (
        <p className={styles.alert} role="alert">
          {t('Not saved: {trouble}', { trouble })}
        </p>
      )}
      {isActive && <AvailabilityPicker agent={agent} />}
      <Skills skills={agent.skills} onSave={(skills) => save({ skills })} />
      <PermissionList agent={agent} isReadOnly={!mayChangeRights || role === 'super_admin' || !isActive} onChange={save} />
      {id !== me.id && (
        <div className={styles.foot}>
          {isActive ? (
            <Button color="red" variant="subtle" onClick={leaving.open}>
              {t('Deactivate {name}', { name })}
            </Button>
          ) : (
            <Button loading={change.isPending} onClick={() => save({ isActive: true })}>
              {t('Let {name} sign in again', { name })}
            </Button>
          )}
        </div>
      )}
      {isLeaving && <DeactivateDialog agent={agent} onClose={leaving.close} />}
    </>
  )
}

function Skills({ skills, onSave }: { skills: string[]; onSave: (skills: string[]) => void }) {
  const [draft, setDraft] = useState(skills)
  const { data: agents = [] } = useQuery(agentsQuery)
  const known = [...new Set(agents.flatMap((agent) => agent.skills))].sort((a, b) => a.localeCompare(b, spokenLanguage()))

  return (
    <TagsInput
      label={t('Skills')}
      description={t('What they know, so that tickets find them')}
      maxTags={30}
      data={known}
      value={draft}
      onChange={(next) => {
        const plain = [...new Set(next.map((skill) => skill.trim().toLowerCase()).filter(Boolean))]
        setDraft(plain)
        onSave(plain)
      }}
    />
  )
}
