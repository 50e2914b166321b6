import { Kbd } from '@keydesk/ui/kbd.tsx'
import { keyName } from '@keydesk/ui/key-names.ts'
import { Button } from '@mantine/core'

interface Props {
  readonly label: string
  readonly isSending: boolean
  readonly isEmpty: boolean
  readonly send: () => void
}

/** Sends what can be sent in one way only. */
export function PlainSendButton({ label, isSending, isEmpty, send }: Props) {
  return (
    <Button
      variant="filled"
      loading={isSending}
      disabled={isEmpty}
      rightSection={<Kbd isOnAccent={!isEmpty}>{keyName('mod+enter')}</Kbd>}
      onClick={send}
    >
      {label}
    </Button>
  )
}
