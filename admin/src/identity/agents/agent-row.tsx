import { Avatar } from '@keydesk/ui/avatar.tsx'
import { ConfirmDialog } from '@keydesk/ui/confirm-dialog.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type Role, roleNames, useMe } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import table from '#admin/platform/plain-table.module.css'
import { type Agent, useChangeAgent } from './agents.queries.ts'
import styles from './agents-page.module.css'

/** One agent: their role, and whether they may sign in. */
export function AgentRow({ agent, onTrouble }: { agent: Agent; onTrouble: (trouble: string | null) => void }) {
  const me = useMe()
  const change = useChangeAgent()
  const [isAsking, { open, close }] = useDisclosure(false)
  const { id, name, email, role, isActive } = agent

  function apply(wanted: { role?: Role; isActive?: boolean }, done: string) {
    change.mutate(
      { agent: id, change: wanted },
      {
        onSuccess() {
          onTrouble(null)
          showToast({ text: done })
        },
        onError: (error) => onTrouble(`${name} was not changed. ${generalError(error) ?? ''}`),
        onSettled: close,
      },
    )
  }

  return (
    <tr>
      <td>
        <span className={styles.name}>
          <Avatar person={{ kind: 'agent', id, name }} size={24} />
          <span className={`${styles.words} ${isActive ? '' : styles.off}`}>
            {name}
            {id === me.id && <span className={styles.you}>you</span>}
          </span>
        </span>
      </td>
      <td className={table.narrowHidden}>{email}</td>
      <td>
        <span className={styles.role}>
          <MenuPicker
            label="Role"
            value={role}
            choices={(Object.keys(roleNames) as Role[]).map((value) => ({ value, label: roleNames[value] }))}
            onChange={(next) => apply({ role: next }, `${name} is ${roleNames[next]} now`)}
            isDisabled={change.isPending || !isActive}
          >
            {roleNames[role]}
          </MenuPicker>
        </span>
      </td>
      <td className={table.narrowHidden}>{isActive ? 'Allowed' : <span className={styles.off}>Deactivated</span>}</td>
      <td className={table.buttons}>
        {isActive && id !== me.id && (
          <Button size="xs" variant="subtle" onClick={open}>
            Deactivate
          </Button>
        )}
        {!isActive && (
          <Button size="xs" loading={change.isPending} onClick={() => apply({ isActive: true }, `${name} may sign in again`)}>
            Activate
          </Button>
        )}
        <ConfirmDialog
          isOpen={isAsking}
          title={`Deactivate ${name}?`}
          confirm="Deactivate"
          isDanger
          isBusy={change.isPending}
          onConfirm={() => apply({ isActive: false }, `${name} is signed out`)}
          onClose={close}
        >
          They are signed out at once and cannot sign in any more. Their tickets and messages stay. You can activate them again.
        </ConfirmDialog>
      </td>
    </tr>
  )
}
