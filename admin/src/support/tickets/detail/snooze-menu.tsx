import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { exactTime } from '@keydesk/ui/written-time.ts'
import { Button, Menu, Modal, TextInput } from '@mantine/core'
import { IconBellZ, IconClock, IconMessageReply, IconSunHigh } from '@tabler/icons-react'
import { useState } from 'react'
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

  return (
    <>
      <Menu opened={isOpen} onChange={onOpenChange} position="bottom-end">
        <Menu.Target>
          <IconButton label={ticket.snoozed ? 'Snoozed' : 'Snooze'} shortcut="b" isOn={ticket.snoozed !== null}>
            <IconBellZ />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {ticket.snoozed && (
            <Menu.Item leftSection={<IconSunHigh size={16} />} onClick={() => wake.mutate(undefined, { onError: complain })}>
              Take it back now
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconMessageReply size={16} />} onClick={() => snoozeUntil(null)}>
            Until the customer replies
          </Menu.Item>
          {snoozeTimes(new Date()).map(({ label, until }) => (
            <Menu.Item key={label} leftSection={<IconClock size={16} />} title={exactTime(until)} onClick={() => snoozeUntil(until)}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconClock size={16} />} onClick={() => setChoosing(true)}>
            Choose a time …
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isChoosing} onClose={() => setChoosing(false)} title="Snooze until" size="sm">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const chosen = new Date(String(new FormData(event.currentTarget).get('until')))
            if (Number.isNaN(chosen.getTime())) return
            setChoosing(false)
            snoozeUntil(chosen)
          }}
        >
          <TextInput type="datetime-local" name="until" label="Date and time" required data-autofocus mb={16} />
          <Button type="submit" variant="filled">
            Snooze
          </Button>
        </form>
      </Modal>
    </>
  )
}
