import { Avatar } from '@keydesk/ui/avatar.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { shortNameOf } from '@keydesk/ui/person.ts'
import { useQuery } from '@tanstack/react-query'
import { type Assignee, agentsQuery, assigneesQuery } from '#admin/identity/agents/agents.queries.ts'
import { presenceWords } from '#admin/identity/agents/availability-mark.tsx'
import { useMe } from '#admin/kernel/me.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { assignableAgents } from './assignee-choice.ts'
import styles from './assignee-picker.module.css'

interface Props {
  readonly ticket: Pick<TicketDetail, 'assignee' | 'abilities'>
  readonly onChange: (assignee: { id: string; name: string } | null) => void
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

const nobody = 'nobody'

/** Whose the ticket is. Who takes work, and how much they have, is asked for when the list opens. */
export function AssigneePicker({ ticket, onChange, ...controls }: Props) {
  const me = useMe()
  const { data: everybody = [] } = useQuery(agentsQuery)
  const { data: atWork = [] } = useQuery({ ...assigneesQuery, enabled: controls.isOpen ?? true })
  const { agents, canUnassign } = assignableAgents(ticket, everybody, me.id)
  const { assignee } = ticket

  const choices = [
    ...agents.map(({ id, name, email }) => ({
      value: id,
      label: name,
      words: `${email} ${id === me.id ? t('me') : ''} ${atWork.find((one) => one.id === id)?.skills.join(' ') ?? ''}`,
      icon: <Avatar person={{ kind: 'agent', id, name }} size={18} />,
      note: [...(id === me.id ? [t('you')] : []), ...workOf(atWork.find((one) => one.id === id))].join(', '),
    })),
    ...(canUnassign ? [{ value: nobody, label: t('Unassigned'), icon: <Avatar person={null} size={18} /> }] : []),
  ]

  function choose(id: string) {
    const chosen = agents.find((agent) => agent.id === id)
    onChange(chosen ? { id: chosen.id, name: chosen.name } : null)
  }

  return (
    <MenuPicker
      label={t('Assignee')}
      choices={choices}
      value={assignee?.id ?? nobody}
      onChange={choose}
      isSearchable
      isDisabled={!ticket.abilities.assign && !ticket.abilities.assignToSelf}
      {...controls}
    >
      <Avatar person={assignee && { kind: 'agent', ...assignee }} size={18} />
      <span className={styles.name} data-nobody={assignee === null || undefined} title={assignee?.name}>
        {assignee ? shortNameOf(assignee.name) : t('Unassigned')}
      </span>
    </MenuPicker>
  )
}

/** In a few words: *away, 12 open*. */
function workOf(agent: Assignee | undefined): string[] {
  if (!agent) return []
  const { availability, open } = agent
  const presence = availability === 'available' ? [] : [t(presenceWords[availability])]
  return [...presence, t('{count} open', { count: `${open.count}${open.isCapped ? '+' : ''}` })]
}
