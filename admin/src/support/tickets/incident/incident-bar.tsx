import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { type Status, statusWords } from '@keydesk/ui/status.ts'
import { Button, Menu } from '@mantine/core'
import { IconArrowLeft, IconCheck, IconLink, IconUrgent } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { MergeDialog } from '../merge/merge-dialog.tsx'
import { type Member, useIncidentStatus } from './incident.queries.ts'
import styles from './incident-bar.module.css'

interface Props {
  readonly ticket: string
  readonly members: readonly Member[]
  /** Those that a reply or a status is for. */
  readonly chosen: readonly Member[]
  readonly mayChange: boolean
  readonly reply: () => void
  readonly resolve: () => void
}

const offered: readonly Status[] = ['open', 'in_progress', 'waiting', 'resolved', 'closed']

/** What the incident is, and what is done to all of it at once. */
export function IncidentBar({ ticket, members, chosen, mayChange, reply, resolve }: Props) {
  const navigate = useNavigate()
  const [isLinking, setLinking] = useState(false)
  const status = useIncidentStatus(ticket)
  const lead = members.find(({ isLead }) => isLead)

  function setAll(wanted: Status) {
    status.mutate(
      { status: wanted, members: chosen },
      {
        onSuccess: ({ changed }) =>
          showToast({ text: t('{count, number} set to {status}', { count: changed, status: t(statusWords[wanted]) }) }),
      },
    )
  }

  return (
    <>
      <header className={styles.bar}>
        <IconButton label={t('Back to the ticket')} onClick={() => void navigate({ to: '/tickets/$ticket', params: { ticket } })}>
          <IconArrowLeft />
        </IconButton>
        <span className={styles.incident}>
          <IconUrgent size={16} stroke={1.6} aria-hidden /> {t('Incident')}
        </span>
        <span className={styles.lead}>
          {lead
            ? t('{ticket} leads, {count, number} linked', { ticket: lead.key, count: members.length - 1 })
            : t('{count, number} linked', { count: members.length })}
        </span>
        <span className={styles.space} />
        {mayChange && (
          <>
            <Button leftSection={<IconLink size={16} stroke={1.6} />} onClick={() => setLinking(true)}>
              {t('Link tickets')}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button loading={status.isPending} disabled={chosen.length === 0}>
                  {t('Set status')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {offered.map((one) => (
                  <Menu.Item key={one} onClick={() => setAll(one)}>
                    {t(statusWords[one])}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button leftSection={<IconCheck size={16} stroke={1.6} />} disabled={chosen.length === 0} onClick={resolve}>
              {t('Resolve all')}
            </Button>
            <Button variant="filled" disabled={chosen.length === 0} onClick={reply}>
              {t('Reply to all')}
            </Button>
          </>
        )}
      </header>
      {(status.error || (status.data?.failed.length ?? 0) > 0) && (
        <p className={styles.trouble} role="alert">
          {status.error?.message ?? status.data?.failed.map(({ key, reason }) => `${key}: ${reason}`).join(' ')}
        </p>
      )}
      {lead && <MergeDialog keys={[lead.key]} isOpen={isLinking} onClose={() => setLinking(false)} />}
    </>
  )
}
