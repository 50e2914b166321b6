import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, Modal, TextInput } from '@mantine/core'
import { IconBellZ } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useSnoozeTicket, useWakeTicket } from '../ticket-care.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { snoozeTimes } from './snooze-times.ts'

interface Props {
  readonly ticket: Pick<TicketDetail, 'id' | 'key' | 'snoozed'>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Puts the ticket aside, or takes it back. */
export function SnoozeMenu({ ticket, isOpen, onOpenChange }: Props) {
  const snooze = useSnoozeTicket(ticket.id)
  const wake = useWakeTicket(ticket.id)
  const [isChoosing, setChoosing] = useState(false)
  const complain = (error: Error) => showToast({ text: `${ticket.key}: ${error.message}` })
  const snoozeUntil = (until: Date | null) => snooze.mutate(until, { onError: complain })

  const times = snoozeTimes(new Date())
  const acts = [
    ...(ticket.snoozed ? [{ label: t('Take it back now'), act: () => wake.mutate(undefined, { onError: complain }) }] : []),
    { label: t('Until the customer replies'), act: () => snoozeUntil(null) },
    ...times.map(({ label, until }) => ({ label, act: () => snoozeUntil(until) })),
    { label: t('Choose a time …'), act: () => setChoosing(true) },
  ]

  return (
    <>
      <MenuPicker
        label={t('Snooze')}
        choices={acts.map(({ label }) => ({ value: label, label }))}
        value={null}
        onChange={(chosen) => acts.find(({ label }) => label === chosen)?.act()}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        target={
          <IconButton label={ticket.snoozed ? t('Snoozed') : t('Snooze')} shortcut="b" isOn={ticket.snoozed !== null}>
            <IconBellZ />
          </IconButton>
        }
      />
      {isChoosing && (
        <ChooseTime
          onClose={() => setChoosing(false)}
          onChoose={(until) => {
            setChoosing(false)
            snoozeUntil(until)
          }}
        />
      )}
    </>
  )
}

function ChooseTime({ onChoose, onClose }: { onChoose: (until: Date) => void; onClose: () => void }) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const until = new Date(String(new FormData(event.currentTarget).get('until')))
    if (!Number.isNaN(until.getTime())) onChoose(until)
  }

  return (
    <Modal opened onClose={onClose} title={t('Snooze until')} size="sm">
      <form onSubmit={submit}>
        <TextInput type="datetime-local" name="until" label={t('Date and time')} required data-autofocus mb={16} />
        <Button type="submit" variant="filled">
          {t('Snooze')}
        </Button>
      </form>
    </Modal>
  )
}
