import { Kbd } from '@keydesk/ui/kbd.tsx'
import { keyName } from '@keydesk/ui/key-names.ts'
import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import styles from './send-button.module.css'
import type { Afterwards, SendOption } from './send-option.ts'

interface Props {
  readonly options: readonly SendOption[]
  readonly chosen: SendOption
  readonly isSending: boolean
  readonly isEmpty: boolean
  readonly send: (afterwards: Afterwards) => void
}

/** Sends the way it was done last time; another way is one click further, and remembered. */
export function SendButton({ options, chosen, isSending, isEmpty, send }: Props) {
  return (
    <span className={styles.split}>
      <Button
        variant="filled"
        className={styles.send ?? ''}
        loading={isSending}
        disabled={isEmpty}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={() => send(chosen.afterwards)}
        rightSection={<Kbd isOnAccent={!isEmpty}>{keyName('mod+enter')}</Kbd>}
      >
        {chosen.label}
      </Button>
      {options.length > 1 && (
        <Menu position="top-end">
          <Menu.Target>
            <Button variant="filled" className={styles.more ?? ''} disabled={isSending || isEmpty} aria-label="More ways to send">
              <IconChevronDown size={14} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {options.map(({ afterwards, label, effect }) => (
              <Menu.Item
                key={afterwards}
                onClick={() => send(afterwards)}
                rightSection={afterwards === chosen.afterwards ? <IconCheck size={14} aria-hidden /> : null}
              >
                {label}
                <span className={styles.effect}>{effect}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  )
}
