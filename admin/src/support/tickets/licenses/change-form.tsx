import { msg, t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { SlotMeter } from '@keydesk/ui/slot-meter.tsx'
import { Button, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { generalError, isProblem } from '#admin/kernel/problem.ts'
import { dayOf, endOfDay } from '#admin/licensing/licenses/license-term.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { changeWords } from './change-words.ts'
import styles from './license-split.module.css'
import { useLicenseWork } from './license-work.ts'
import { type OpenLicense, useActOnLicense, useUndoAction, type WantedAction } from './ticket-licenses.queries.ts'

export type ChangeKind = WantedAction['kind']

interface Props {
  readonly kind: ChangeKind
  /** Those to deactivate. */
  readonly devices: readonly string[]
  readonly ticket: TicketDetail
  readonly open: OpenLicense
  readonly close: () => void
}

const thirtyDays = 30 * 24 * 60 * 60 * 1000
const titles: Record<ChangeKind, string> = {
  raise_limit: msg('Raise the activation limit'),
  deactivate_devices: msg('Deactivate devices'),
  extend: msg('Extend the license'),
  suspend: msg('Suspend the license'),
  reinstate: msg('Reinstate the license'),
}

/** A change of a license with its reason: done now, with the reply, or asked for. */
export function ChangeForm({ kind, devices, ticket, open: { license, activations }, close }: Props) {
  const { setPlan } = useLicenseWork()
  const act = useActOnLicense(ticket.id)
  const undo = useUndoAction(ticket.id)
  const [limit, setLimit] = useState(license.activationLimit * 2)
  const [until, setUntil] = useState('')
  const [expires, setExpires] = useState(() =>
    dayOf(new Date(Math.max(Date.parse(license.expiresAt ?? '') || 0, Date.now()) + thirtyDays).toISOString()),
  )
  const [reason, setReason] = useState(`${ticket.key}: `)
  const told = reason.trim().replace(/:$/, '')
  const isReasoned = told.length > 0
  const wanted = wantedAs()
  const isBeyond = isProblem(act.error, 'beyond_your_bounds')
  const trouble = generalError(act.error)

  function wantedAs(): WantedAction {
    switch (kind) {
      case 'raise_limit':
        return { kind, activationLimit: limit, from: license.activationLimit, until: until === '' ? null : endOfDay(until) }
      case 'extend':
        // The last minute of the day before thirty more would be beyond them.
        return { kind, expiresAt: new Date(`${expires}T00:00:00`).toISOString(), from: license.expiresAt }
      case 'deactivate_devices':
        return { kind, activationIds: [...devices] }
      default:
        return { kind }
    }
  }

  function doIt(mayAsk: boolean) {
    const change = { license: license.id, wanted, reason: told, mayAsk }
    act.mutate(change, {
      onSuccess({ actionId, state }) {
        if (state === 'requested') showToast({ text: t('An Admin is asked to approve it') })
        else showToast({ text: t('License changed'), undo: () => undo.mutate(actionId) })
        close()
      },
    })
  }
  function planIt() {
    setPlan({ license: license.id, wanted, reason: told, maskedKey: license.maskedKey, words: changeWords(wanted, license) })
    close()
  }

  return (
    <form
      className={styles.plan}
      aria-label={t(titles[kind])}
      onSubmit={(event) => {
        event.preventDefault()
        doIt(false)
      }}
    >
      <h3>{t(titles[kind])}</h3>
      {kind === 'raise_limit' && (
        <>
          <div className={styles.fields}>
            <NumberInput
              label={t('New limit')}
              value={limit}
              min={license.activationLimit + 1}
              max={1_000_000}
              onChange={(value) => setLimit(Number(value))}
              w={110}
            />
            <TextInput
              type="date"
              label={t('Until, if only for a time')}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
            <SlotMeter used={license.activationsUsed} limit={license.activationLimit} planned={limit} isBig />
          </div>
          <p className={styles.effect}>
            {t('{used} in use, {free} will be free', { used: license.activationsUsed, free: Math.max(0, limit - license.activationsUsed) })}
          </p>
        </>
      )}
      {kind === 'extend' && (
        <TextInput type="date" label={t('New expiry')} value={expires} onChange={(event) => setExpires(event.target.value)} required />
      )}
      {kind === 'deactivate_devices' && (
        <p className={styles.effect}>
          {t('{devices} will no longer work, and its place is free at once.', {
            devices: activations
              .filter(({ id }) => devices.includes(id))
              .map(({ name }) => name)
              .join(', '),
          })}
        </p>
      )}
      {kind === 'suspend' && <p className={styles.effect}>{t('No device can use it until it is reinstated.')}</p>}
      <TextInput
        label={t('Reason, kept in the license and ticket history')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required
      />
      {trouble && (
        <p className={styles.alert} role="alert">
          {trouble}
        </p>
      )}
      <p className={styles.effect}>{t('You can undo it for 15 minutes, as long as no new activation uses it.')}</p>
      <div className={styles.buttons}>
        {ticket.abilities.reply && (
          <Button variant="filled" size="compact-md" disabled={!isReasoned} onClick={planIt}>
            {t('Apply with the reply')}
          </Button>
        )}
        <Button type="submit" size="compact-md" loading={act.isPending} disabled={!isReasoned}>
          {t('Apply now')}
        </Button>
        {isBeyond && (
          <Button size="compact-md" onClick={() => doIt(true)}>
            {t('Ask an Admin')}
          </Button>
        )}
        <Button size="compact-md" variant="subtle" onClick={close}>
          {t('Cancel')}
        </Button>
      </div>
    </form>
  )
}
