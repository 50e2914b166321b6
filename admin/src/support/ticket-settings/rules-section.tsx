import { msg, t } from '@keydesk/ui/messages.ts'
import { NumberInput, Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import layout from '#admin/platform/plain-page.module.css'
import { SettingRow } from '#admin/platform/setting-row.tsx'
import { type TicketSettings, useChangeTicketSettings } from './ticket-settings.queries.ts'
import styles from './ticket-settings-page.module.css'

type Rule = 'assignOnReply' | 'customerCanReopen' | 'categoryRequired' | 'ticketCreationEmail' | 'agentsAnswerByMail'

/** Each is kept as soon as it is set. */
export function RulesSection({ settings }: { settings: TicketSettings }) {
  const change = useChangeTicketSettings()

  const onOff = (key: Rule, title: string, text: string) => (
    <SettingRow title={title} text={text}>
      <Switch aria-label={title} checked={settings[key]} onChange={(event) => change.mutate({ [key]: event.currentTarget.checked })} />
    </SettingRow>
  )

  return (
    <section className={layout.section} aria-label={t('Rules')}>
      <h2 className={layout.title}>{t('Rules')}</h2>
      {change.isError && (
        <p className={styles.alert} role="alert">
          {t('Not saved: {reason}', { reason: change.error.message })}
        </p>
      )}
      {onOff('assignOnReply', t('Replying takes the ticket'), t('A reply on a ticket without owner makes its author the owner.'))}
      {onOff('categoryRequired', t('Tickets need a category'), t('Agents choose one to create a ticket, and to resolve or close it.'))}
      {onOff(
        'customerCanReopen',
        t('Customers can reopen closed tickets'),
        t('For 30 days; later, or when this is off, what they write opens a linked follow-up ticket.'),
      )}
      <SettingRow title={t('Close resolved tickets after')} text={t('Days without an answer of the customer. 0 keeps them resolved.')}>
        <Amount
          label={t('Days until a resolved ticket closes')}
          value={settings.autoCloseDays}
          most={365}
          unit={msg('{count, plural, one {day} other {days}}')}
          onSave={(autoCloseDays) => change.mutate({ autoCloseDays })}
        />
      </SettingRow>
      <SettingRow title={t('Replies can be undone for')} text={t('Their mail waits that long. 0 sends at once.')}>
        <Amount
          label={t('Seconds until the mail of a reply leaves')}
          value={settings.undoSendSeconds}
          most={60}
          unit={msg('{count, plural, one {second} other {seconds}}')}
          onSave={(undoSendSeconds) => change.mutate({ undoSendSeconds })}
        />
      </SettingRow>
      {onOff('ticketCreationEmail', t('Confirm new tickets by mail'), t('The customer is told the number of their ticket.'))}
      {onOff(
        'agentsAnswerByMail',
        t('Agents answer notifications by mail'),
        t('Their answers become replies or notes. When this is off, what they send is held.'),
      )}
    </section>
  )
}

interface AmountProps {
  readonly label: string
  readonly value: number
  readonly most: number
  /** To be read by `t`, with the count. */
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
      suffix={` ${t(unit, { count: Number(amount) })}`}
      value={amount}
      onChange={setAmount}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  )
}
