import { NumberInput, Switch } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { type TicketSettings, useChangeTicketSettings } from './ticket-settings.queries.ts'
import styles from './ticket-settings-page.module.css'

/** Each is kept as soon as it is set. */
export function RulesSection({ settings }: { settings: TicketSettings }) {
  const change = useChangeTicketSettings()

  const onOff = (key: 'assignOnReply' | 'customerCanReopen' | 'categoryRequired' | 'ticketCreationEmail', title: string, text: string) => (
    <Row title={title} text={text}>
      <Switch aria-label={title} checked={settings[key]} onChange={(event) => change.mutate({ [key]: event.currentTarget.checked })} />
    </Row>
  )

  return (
    <section className={styles.section} aria-label="Rules">
      <h2 className={styles.title}>Rules</h2>
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
      <Row title="Close resolved tickets after" text="Days without an answer of the customer. 0 keeps them resolved.">
        <Days value={settings.autoCloseDays} onSave={(autoCloseDays) => change.mutate({ autoCloseDays })} />
      </Row>
      {onOff('ticketCreationEmail', 'Confirm new tickets by mail', 'The customer is told the number of their ticket.')}
    </section>
  )
}

function Row({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.name}>{title}</h3>
        <p className={styles.text}>{text}</p>
      </div>
      {children}
    </div>
  )
}

/** Saved when the field is left or Enter is pressed, not with every digit. */
function Days({ value, onSave }: { value: number; onSave: (days: number) => void }) {
  const [days, setDays] = useState<number | string>(value)
  useEffect(() => setDays(value), [value])
  const save = () => {
    if (typeof days === 'number' && days !== value) onSave(days)
    else setDays(value)
  }

  return (
    <NumberInput
      aria-label="Days until a resolved ticket closes"
      w={104}
      min={0}
      max={365}
      allowDecimal={false}
      suffix={days === 1 ? ' day' : ' days'}
      value={days}
      onChange={setDays}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  )
}
