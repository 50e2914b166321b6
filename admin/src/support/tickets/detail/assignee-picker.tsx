import { Avatar } from '@keydesk/ui/avatar.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { shortNameOf } from '@keydesk/ui/person.ts'
import { useQuery } from '@tanstack/react-query'
import { agentsQuery } from '#admin/identity/agents/agents.queries.ts'
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

/** Whose the ticket is. */
export function AssigneePicker({ ticket, onChange, ...controls }: Props) {
  const me = useMe()
  const { data: everybody = [] } = useQuery(agentsQuery)
  const { agents, canUnassign } = assignableAgents(ticket, everybody, me.id)
  const { assignee } = ticket

  const choices = [
    ...agents.map(({ id, name, email }) => ({
      value: id,
      label: name,
      words: `${email} ${id === me.id ? 'me' : ''}`,
      icon: <Avatar person={{ kind: 'agent', id, name }} size={18} />,
      ...(id === me.id ? { note: 'you' } : {}),
    })),
    ...(canUnassign ? [{ value: nobody, label: 'Unassigned', icon: <Avatar person={null} size={18} /> }] : []),
  ]

  function choose(id: string) {
    const chosen = agents.find((agent) => agent.id === id)
    onChange(chosen ? { id: chosen.id, name: chosen.name } : null)
  }

  return (
    <MenuPicker
      label="Assignee"
      choices={choices}
      value={assignee?.id ?? nobody}
      onChange={choose}
      isSearchable
      isDisabled={!ticket.abilities.assign && !ticket.abilities.assignToSelf}
      {...controls}
    >
      <Avatar person={assignee && { kind: 'agent', ...assignee }} size={18} />
      <span className={styles.name} data-nobody={assignee === null || undefined} title={assignee?.name}>
        {assignee ? shortNameOf(assignee.name) : 'Unassigned'}
      </span>
    </MenuPicker>
  )
}
