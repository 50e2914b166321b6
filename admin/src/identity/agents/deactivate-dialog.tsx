import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, Modal, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import styles from './agent-pane.module.css'
import { type Agent, assigneesQuery, useDeactivateAgent } from './agents.queries.ts'
import { availabilityNames } from './availability-mark.tsx'

const nobody = 'nobody'

/** Somebody leaves: who gets what they had to do. */
export function DeactivateDialog({ agent: { id, name }, onClose }: { agent: Pick<Agent, 'id' | 'name'>; onClose: () => void }) {
  const { data: assignees = [] } = useQuery(assigneesQuery)
  const [heir, setHeir] = useState(nobody)
  const deactivate = useDeactivateAgent()
  const open = assignees.find((one) => one.id === id)?.open
  const others = assignees.filter((one) => one.id !== id)

  function submit() {
    deactivate.mutate(
      { agent: id, handOverTo: heir === nobody ? null : heir },
      {
        onSuccess({ handedOver }) {
          showToast({ text: `${name} is signed out. ${wordsFor(handedOver)} handed over` })
          onClose()
        },
      },
    )
  }

  return (
    <Modal opened onClose={onClose} title={`Deactivate ${name}?`} size={440}>
      <div className={styles.form}>
        <p>
          They are signed out at once and cannot sign in any more. What they wrote stays, and you can activate them again.
          {open &&
            ` They have ${open.count}${open.isCapped ? '+' : ''} open ${open.count === 1 ? 'ticket' : 'tickets'} in this environment.`}
        </p>
        <Select
          label={t('Hand over their open tickets to')}
          description={t('In every environment')}
          searchable
          allowDeselect={false}
          value={heir}
          onChange={(value) => setHeir(value ?? nobody)}
          error={errorOf(deactivate.error, 'handOverTo')}
          data={[
            { value: nobody, label: t('Nobody: they become unassigned') },
            ...others.map((one) => ({
              value: one.id,
              label: `${one.name} (${availabilityNames[one.availability].toLowerCase()}, ${one.open.count}${one.open.isCapped ? '+' : ''} open)`,
            })),
          ]}
        />
        {generalError(deactivate.error, ['handOverTo']) && (
          <p className={styles.alert} role="alert">
            {generalError(deactivate.error, ['handOverTo'])}
          </p>
        )}
        <div className={styles.buttons}>
          <Button data-autofocus onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button variant="filled" color="red" loading={deactivate.isPending} onClick={submit}>
            {t('Deactivate and hand over')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

const wordsFor = (count: number) => (count === 1 ? '1 ticket is' : `${count} tickets are`)
