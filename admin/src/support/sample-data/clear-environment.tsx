import { ConfirmDialog } from '@keydesk/ui/confirm-dialog.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { Environment } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import { countedTickets } from '../tickets/counted-tickets.ts'
import { useClearEnvironment } from './environments.queries.ts'
import styles from './environments-page.module.css'

interface Props {
  readonly environment: Environment
  /** Undefined while that is not known. */
  readonly tickets: Parameters<typeof countedTickets>[0] | undefined
}

/** Empties an environment. Whoever means it types its name. */
export function ClearEnvironment({ environment: { key, name }, tickets }: Props) {
  const [isOpen, dialog] = useDisclosure(false)
  const [typed, setTyped] = useState('')
  const clear = useClearEnvironment(key)
  const action = t('Clear {environment}', { environment: name })
  const isMeant = typed.trim() === name

  function close() {
    dialog.close()
    setTyped('')
    clear.reset()
  }
  function confirm() {
    if (!isMeant) return
    clear.mutate(name, {
      onSuccess: () => {
        close()
        showToast({ text: t('{environment} is empty', { environment: name }) })
      },
    })
  }

  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.title}>{action}</h3>
        <p className={styles.text}>{t('Removes what people wrote and what arrived. Settings, mailboxes and API keys stay.')}</p>
      </div>
      <Button className={styles.danger ?? ''} onClick={dialog.open}>
        {action}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={action}
        confirm={action}
        isDanger
        isBusy={clear.isPending}
        canConfirm={isMeant}
        onConfirm={confirm}
        onClose={close}
      >
        <p>
          {tickets && tickets.count > 0
            ? t(
                '{tickets}, with their conversations and files, customers, licenses, the mail log and the colleagues of the sample data are removed, for everybody and at once. This cannot be undone.',
                { tickets: countedTickets(tickets) },
              )
            : t(
                'Tickets, conversations and files, customers, licenses, the mail log and the colleagues of the sample data are removed, for everybody and at once. This cannot be undone.',
              )}
        </p>
        <TextInput
          className={styles.confirm ?? ''}
          label={t('Type {name} to confirm', { name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && confirm()}
          autoComplete="off"
          data-autofocus
          error={generalError(clear.error)}
        />
      </ConfirmDialog>
    </div>
  )
}
