import { NumberInput, Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import layout from '#admin/platform/plain-page.module.css'
import { SettingRow } from '#admin/platform/setting-row.tsx'
import { type TicketSettings, useChangeTicketSettings } from './ticket-settings.queries.ts'
import styles from './ticket-settings-page.module.css'

/** Each is kept as soon as it is set. */
export function RulesSection({ settings }: { settings: TicketSettings }) {
  const change = useChangeTicketSettings()

  const onOff = (key: 'assignOnReply' | 'customerCanReopen' | 'categoryRequired' | 'ticketCreationEmail', title: string, text: string) => (
    <SettingRow title={title} text={text}>
      <Switch aria-label={title} checked={settings[key]} onChange={(event) => change.mutate({ [key]: event.currentTarget.checked })} />
    </SettingRow>
  )

  return (
    <section className={layout.section} aria-label="Rules">
      <h2 className={layout.title}>Rules</h2>
      {change.isError && (
        <p className={styles.alert} role="alert">
          Not saved: {change.error.message}
        </p>
      )}
      {onOff('assignOnReply', 'Replying takes the ticket', 'A reply on a ticket without owner makes its author the owner.')}
      {onOff('categoryRequired', 'Tickets need a category', 'Agents choose one to create a ticket, and to resolve or close it.')}
      {onOff(
        'customerCanReopen',
        'Customers can reopen closed tickets',
        'For 30 days; later, or when this is off, what they write opens a linked follow-up ticket.',
      )}
      <SettingRow title="Close resolved tickets after" text="Days without an answer of the customer. 0 keeps them resolved.">
        <Amount
          label="Days until a resolved ticket closes"
          value={settings.autoCloseDays}
          most={365}
          unit="day"
          onSave={(autoCloseDays) => change.mutate({ autoCloseDays })}
        />
      </SettingRow>
      <SettingRow title="Replies can be undone for" text="Their mail waits that long. 0 sends at once.">
        <Amount
          label="Seconds until the mail of a reply leaves"
          value={settings.undoSendSeconds}
          most={60}
          unit="second"
          onSave={(undoSendSeconds) => change.mutate({ undoSendSeconds })}
        />
      </SettingRow>
      {onOff('ticketCreationEmail', 'Confirm new tickets by mail', 'The customer is told the number of their ticket.')}
    </section>
  )
}

interface AmountProps {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly unit: string
  readonly onSave: (amount: number) => void
}

/** Saved when the field is left or Enter is pressed, not with every digit. */
function Amount({ label, value, most, unit, onSave }: AmountProps) {
  const [amount, setAmount] = useState<number | string>(value)
  useEffect(() => setAmount(value), [value])
  const save = () => {
    if (typeof amount === 'number' && amount !== value) onSave(amount)
    else setAmount(value)
  }

  return (
    <NumberInput
      aria-label={label}
      w={128}
      min={0}
      max={most}
      allowDecimal={false}
      suffix={amount === 1 ? ` ${unit}` : ` ${unit}s`}
      value={amount}
      onChange={setAmount}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  )
}
