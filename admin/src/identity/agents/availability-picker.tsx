import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { generalError } from '#admin/kernel/problem.ts'
import styles from './agent-pane.module.css'
import { type AgentDetail, useSetAvailability } from './agents.queries.ts'
import { AvailabilityMark, availabilityNames } from './availability-mark.tsx'

const order = ['available', 'away', 'offline'] as const

/** Whether they take work, said for them by who manages agents. */
export function AvailabilityPicker({ agent }: { agent: AgentDetail }) {
  const set = useSetAvailability()
  return (
    <div>
      <MenuPicker
        label={t('Availability')}
        value={agent.availability}
        choices={order.map((value) => ({ value, label: t(availabilityNames[value]) }))}
        onChange={(availability) => set.mutate({ agent: agent.id, body: { availability } })}
        isDisabled={set.isPending}
      >
        <AvailabilityMark agent={agent} />
      </MenuPicker>
      {set.isError && (
        <p className={styles.alert} role="alert">
          {generalError(set.error)}
        </p>
      )}
    </div>
  )
}
