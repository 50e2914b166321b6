import { Avatar } from '@keydesk/ui/avatar.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Link } from '@tanstack/react-router'
import { type Role, roleNames, useMe } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import table from '#admin/platform/plain-table.module.css'
import { type Agent, useChangeAgent } from './agents.queries.ts'
import styles from './agents-page.module.css'
import { AvailabilityMark } from './availability-mark.tsx'

interface Props {
  readonly agent: Agent
  readonly isOpen: boolean
  readonly onTrouble: (trouble: string | null) => void
}

/** One agent: their role, whether they take work, what they know. The rest opens beside. */
export function AgentRow({ agent, isOpen, onTrouble }: Props) {
  const me = useMe()
  const change = useChangeAgent()
  const { id, name, email, role, isActive, skills } = agent

  function setRole(next: Role) {
    change.mutate(
      { agent: id, change: { role: next } },
      {
        onSuccess() {
          onTrouble(null)
          showToast({ text: t('{name} is {role} now', { name, role: t(roleNames[next]) }) })
        },
        onError: (error) => onTrouble(`${t('{name} was not changed.', { name })} ${generalError(error) ?? ''}`),
      },
    )
  }

  return (
    <tr aria-selected={isOpen}>
      <td>
        <Link to="/settings/agents" search={{ agent: id }} className={`${table.link} ${styles.name}`}>
          <Avatar person={{ kind: 'agent', id, name }} size={24} />
          <span className={`${styles.words} ${isActive ? '' : styles.off}`}>
            {name}
            {id === me.id && <span className={styles.you}>{t('you')}</span>}
          </span>
        </Link>
      </td>
      <td className={table.narrowHidden}>{email}</td>
      <td>
        <span className={styles.role}>
          <MenuPicker
            label={t('Role')}
            value={role}
            choices={(Object.keys(roleNames) as Role[]).map((value) => ({ value, label: t(roleNames[value]) }))}
            onChange={setRole}
            isDisabled={change.isPending || !isActive}
          >
            {t(roleNames[role])}
          </MenuPicker>
        </span>
      </td>
      <td className={table.narrowHidden}>
        {isActive ? <AvailabilityMark agent={agent} /> : <span className={styles.off}>{t('Deactivated')}</span>}
      </td>
      <td className={table.narrowHidden} title={skills.join(', ')}>
        {skills.join(', ')}
      </td>
    </tr>
  )
}
