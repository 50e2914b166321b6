import { t } from '@keydesk/ui/messages.ts'
import { SlotMeter } from '@keydesk/ui/slot-meter.tsx'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { generalError } from '#admin/kernel/problem.ts'
import { LicenseState } from '#admin/licensing/licenses/license-state.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import { ActionList } from './action-list.tsx'
import { ChangeForm, type ChangeKind } from './change-form.tsx'
import { DeviceTable } from './device-table.tsx'
import styles from './license-split.module.css'
import { LicenseStory } from './license-story.tsx'
import { useLicenseWork } from './license-work.ts'
import { type OpenLicense, useRevealKey } from './ticket-licenses.queries.ts'

const date = { dateStyle: 'medium' } as const

/** All about one license, and what can be done to it from here. */
export function LicenseDetail({ ticket, open }: { ticket: TicketDetail; open: OpenLicense }) {
  const { license, activations, abilities, snapshot } = open
  const { plan, setPlan, data } = useLicenseWork()
  const actions = (data?.actions ?? []).filter(
    ({ licenseId, undoableUntil, canDecide }) => licenseId === license.id && (undoableUntil || canDecide),
  )
  const [kind, setKind] = useState<ChangeKind | null>(null)
  const [devices, setDevices] = useState<readonly string[]>([])
  const reveal = useRevealKey(ticket.id, license.id)
  const isPlanned = plan?.license === license.id
  const expires = license.expiresAt ? t('expires {day}', { day: writtenDate(new Date(license.expiresAt), date) }) : t('does not expire')
  const trouble = generalError(reveal.error)

  const kinds: [ChangeKind, string, boolean][] = [
    ['raise_limit', t('Raise the limit'), license.activationLimit > 0],
    ['extend', t('Extend'), license.expiresAt !== null],
    ['suspend', t('Suspend'), abilities.actFreely && (license.status === 'active' || license.status === 'assigned')],
    ['reinstate', t('Reinstate'), license.status === 'suspended'],
  ]
  const free = (ids: readonly string[]) => {
    setDevices(ids)
    setKind('deactivate_devices')
  }

  return (
    <>
      <p className={styles.product}>{license.product.name}</p>
      <p className={styles.state}>
        <LicenseState status={license.status} /> · {license.customer?.name ?? t('nobody')} · {expires}
      </p>
      {snapshot && <ThenAndNow then={snapshot} now={license} />}
      {license.activationLimit > 0 && <SlotMeter used={license.activationsUsed} limit={license.activationLimit} />}
      {license.limitUntil && license.limitAfterwards !== null && (
        <p className={styles.state}>
          {t('until {day}, then {limit}', { day: writtenDate(new Date(license.limitUntil), date), limit: license.limitAfterwards })}
        </p>
      )}

      {isPlanned && (
        <section className={styles.plan}>
          <h3>{t('Planned change')}</h3>
          <p className={styles.effect}>{t('{change}, when you send the reply', { change: plan.words })}</p>
          <div>
            <Button size="compact-sm" onClick={() => setPlan(null)}>
              {t('Discard')}
            </Button>
          </div>
        </section>
      )}
      {abilities.act && license.status !== 'revoked' && !isPlanned && (
        <div className={styles.buttons}>
          {kinds
            .filter(([, , isOffered]) => isOffered)
            .map(([one, label]) => (
              <Button key={one} size="compact-sm" aria-expanded={kind === one} onClick={() => setKind(kind === one ? null : one)}>
                {label}
              </Button>
            ))}
          {abilities.reveal && !reveal.data && (
            <Button size="compact-sm" variant="subtle" loading={reveal.isPending} onClick={() => reveal.mutate()}>
              {t('Reveal key')}
            </Button>
          )}
        </div>
      )}
      {reveal.data && <p className={styles.mono}>{reveal.data.key}</p>}
      {trouble && <p className={styles.alert}>{trouble}</p>}
      {kind && !isPlanned && (
        <ChangeForm key={kind + devices.join()} kind={kind} devices={devices} ticket={ticket} open={open} close={() => setKind(null)} />
      )}

      {actions.length > 0 && <ActionList actions={actions} ticket={ticket} />}
      <DeviceTable activations={activations} limit={license.activationLimit} free={abilities.act ? free : null} />
      <LicenseStory open={open} />
    </>
  )
}

interface Terms {
  readonly status: string
  readonly activationLimit: number
  readonly activationsUsed: number
  readonly expiresAt: string | null
}

/** What has changed since the ticket came. */
function ThenAndNow({ then, now }: { then: Terms; now: Terms }) {
  const places = ({ activationsUsed, activationLimit }: Terms) => `${activationsUsed}/${activationLimit === 0 ? '∞' : activationLimit}`
  if (places(then) === places(now) && then.status === now.status && then.expiresAt === now.expiresAt) return null
  const day = (at: string | null) => (at ? writtenDate(new Date(at), date) : t('never'))
  return (
    <p className={styles.then}>
      {t('When the ticket came: {places}, expires {day}.', { places: places(then), day: day(then.expiresAt) })}{' '}
      {t('Now: {places}, expires {day}.', { places: places(now), day: day(now.expiresAt) })}
    </p>
  )
}
