import { Kbd } from '@keydesk/ui/kbd.tsx'
import { keyName } from '@keydesk/ui/key-names.ts'
import { msg, t } from '@keydesk/ui/messages.ts'
import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import type { Preferences } from '#admin/kernel/preferences.queries.ts'
import styles from './send-button.module.css'
import { laterTimes } from './send-later.ts'
import { SendLaterDialog } from './send-later-dialog.tsx'
import type { Afterwards, SendOption } from './send-option.ts'

type AfterSend = Preferences['afterSend']

interface Props {
  readonly options: readonly SendOption[]
  readonly chosen: SendOption
  readonly isSending: boolean
  readonly isEmpty: boolean
  readonly send: (afterwards: Afterwards) => void
  readonly sendLater: (at: Date) => void
  readonly afterSend: AfterSend
  readonly setAfterSend: (afterSend: AfterSend) => void
}

const places: Record<AfterSend, string> = {
  stay: msg('Stay on the ticket'),
  next: msg('Go to the next ticket'),
  list: msg('Go back to the list'),
}

/** Sends the way it was done last time; another way is one click further, and remembered. */
export function SendButton({ options, chosen, isSending, isEmpty, send, sendLater, afterSend, setAfterSend }: Props) {
  const [isChoosing, setChoosing] = useState(false)

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
      <Menu position="top-end">
        <Menu.Target>
          <Button variant="filled" className={styles.more ?? ''} disabled={isSending || isEmpty} aria-label={t('More ways to send')}>
            <IconChevronDown size={14} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {options.map(({ afterwards, label, effect }) => (
            <Menu.Item
              key={afterwards}
              onClick={() => send(afterwards)}
              rightSection={<Chosen isChosen={afterwards === chosen.afterwards} />}
            >
              {label}
              <span className={styles.effect}>{effect}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('Send later, unless the customer writes first')}</Menu.Label>
          {laterTimes(new Date()).map(({ label, at }) => (
            <Menu.Item key={label} leftSection={<IconClock size={14} aria-hidden />} onClick={() => sendLater(at)}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconClock size={14} aria-hidden />} onClick={() => setChoosing(true)}>
            {t('Choose a time')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('After sending')}</Menu.Label>
          {(['stay', 'next', 'list'] as const).map((place) => (
            <Menu.Item key={place} onClick={() => setAfterSend(place)} rightSection={<Chosen isChosen={place === afterSend} />}>
              {t(places[place])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <SendLaterDialog isOpen={isChoosing} close={() => setChoosing(false)} choose={sendLater} />
    </span>
  )
}

function Chosen({ isChosen }: { isChosen: boolean }) {
  return isChosen ? <IconCheck size={14} aria-label={t('chosen')} /> : null
}
