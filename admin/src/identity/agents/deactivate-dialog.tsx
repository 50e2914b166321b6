import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, Modal, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import styles from './agent-pane.module.css'
import { type Agent, type Assignee, assigneesQuery, useDeactivateAgent } from './agents.queries.ts'
import { presenceWords } from './availability-mark.tsx'

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
          showToast({
            text: t('{name} is signed out. {count, plural, one {# ticket is} other {# tickets are}} handed over', {
              name,
              count: handedOver,
            }),
          })
          onClose()
        },
      },
    )
  }

  return (
    <Modal opened onClose={onClose} title={t('Deactivate {name}?', { name })} size={440}>
      <div className={styles.form}>
        <p>
          {t('They are signed out at once and cannot sign in any more. What they wrote stays, and you can activate them again.')}
          {open && ` ${openWords(open)}`}
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
              label: t('{name} ({presence}, {count} open)', {
                name: one.name,
                presence: t(presenceWords[one.availability]),
                count: `${one.open.count}${one.open.isCapped ? '+' : ''}`,
              }),
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

function openWords({ count, isCapped }: Assignee['open']): string {
  if (isCapped) return t('They have {count}+ open tickets in this environment.', { count })
  return t('They have {count, plural, one {# open ticket} other {# open tickets}} in this environment.', { count })
}
