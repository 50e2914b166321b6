import { t } from '@keydesk/ui/messages.ts'
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldText, laterTimes } from './send-later.ts'

interface Props {
  readonly isOpen: boolean
  readonly close: () => void
  readonly choose: (at: Date) => void
}

/** Any time to send at, in the writer's own time. */
export function SendLaterDialog({ isOpen, close, choose }: Props) {
  const [text, setText] = useState(() => fieldText(laterTimes(new Date())[0]?.at ?? new Date()))
  const at = new Date(text)
  const isToCome = at.getTime() > Date.now()

  return (
    <Modal opened={isOpen} onClose={close} title={t('Send later')} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isToCome) return
          close()
          choose(at)
        }}
      >
        <TextInput
          type="datetime-local"
          label={t('Time to send')}
          description={t('The reply is stopped when the customer writes first.')}
          value={text}
          min={fieldText(new Date())}
          error={isToCome ? null : t('Choose a time that is to come')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('Cancel')}
          </Button>
          <Button type="submit" variant="filled" disabled={!isToCome}>
            {t('Send then')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
