import { Avatar } from '@keydesk/ui/avatar.tsx'
import { AddFilterChip } from '@keydesk/ui/filter-chip.tsx'
import { statuses, statusWords } from '@keydesk/ui/status.ts'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { agentsQuery } from '#admin/identity/agents/agents.queries.ts'
import { useMe } from '#admin/kernel/me.queries.ts'
import styles from './filter-bar.module.css'
import type { ListFilter } from './list-filter.ts'

interface Props {
  readonly filter: ListFilter
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onChange: (filter: ListFilter) => void
}

/** Which statuses and whose tickets. Several may be chosen; the list follows at once. */
export function FilterMenu({ filter, isOpen, onOpenChange, onChange }: Props) {
  const me = useMe()
  const { data: agents = [] } = useQuery({ ...agentsQuery, enabled: isOpen })
  const others = agents.filter(({ id, isActive }) => isActive && id !== me.id)

  const toggleStatus = (status: (typeof statuses)[number]) => onChange({ ...filter, status: toggled(filter.status, status) })
  const toggleAssignee = (who: string) => onChange({ ...filter, assignee: toggled(filter.assignee, who) })

  return (
    <Menu opened={isOpen} onChange={onOpenChange} position="bottom-start" width={240} closeOnItemClick={false} returnFocus>
      <Menu.Target>
        <AddFilterChip shortcut="F" />
      </Menu.Target>
      <Menu.Dropdown mah={460} style={{ overflowY: 'auto' }}>
        <Menu.Label>Status</Menu.Label>
        {statuses.map((status) => (
          <Check
            key={status}
            icon={<StatusGlyph status={status} />}
            isOn={filter.status.includes(status)}
            onToggle={() => toggleStatus(status)}
          >
            {statusWords[status]}
          </Check>
        ))}
        <Menu.Divider />
        <Menu.Label>Assigned to</Menu.Label>
        <Check
          icon={<Avatar person={{ kind: 'agent', ...me }} />}
          isOn={filter.assignee.includes('me')}
          onToggle={() => toggleAssignee('me')}
        >
          Me
        </Check>
        <Check icon={<Avatar person={null} />} isOn={filter.assignee.includes('unassigned')} onToggle={() => toggleAssignee('unassigned')}>
          Unassigned
        </Check>
        {others.map((agent) => (
          <Check
            key={agent.id}
            icon={<Avatar person={{ kind: 'agent', ...agent }} />}
            isOn={filter.assignee.includes(agent.id)}
            onToggle={() => toggleAssignee(agent.id)}
          >
            {agent.name}
          </Check>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface CheckProps {
  readonly icon: ReactNode
  readonly isOn: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

function Check({ icon, isOn, onToggle, children }: CheckProps) {
  return (
    <Menu.CheckboxItem checked={isOn} onChange={onToggle} checkIcon={<IconCheck size={14} stroke={1.6} />}>
      <span className={styles.choice}>
        {icon}
        {children}
      </span>
    </Menu.CheckboxItem>
  )
}

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
}
