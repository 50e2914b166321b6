import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { Button } from '@mantine/core'
import styles from './license-split.module.css'
import type { OpenLicense } from './ticket-licenses.queries.ts'

interface Props {
  readonly activations: OpenLicense['activations']
  /** 0 means unlimited. */
  readonly limit: number
  /** Takes their places from devices; null: the reader may not. */
  readonly free: ((ids: readonly string[]) => void) | null
}

/** The devices that hold a place, those last seen longest ago first. */
export function DeviceTable({ activations, limit, free }: Props) {
  const [oldest] = activations
  return (
    <section className={styles.section}>
      <h3>
        {t('Activations')} {limit > 0 ? t('{used} of {limit}', { used: activations.length, limit }) : activations.length}
      </h3>
      {activations.length === 0 ? (
        <p className={styles.quiet}>{t('No device uses it.')}</p>
      ) : (
        <table aria-label={t('Activations')}>
          <thead>
            <tr>
              <th>{t('Device')}</th>
              <th>{t('Version')}</th>
              <th>{t('Last seen')}</th>
              <th>{free && oldest && <FreeButton label={t('Free the oldest')} run={() => free([oldest.id])} />}</th>
            </tr>
          </thead>
          <tbody>
            {activations.map(({ id, name, identifier, appVersion, lastSeenAt, activatedAt }) => (
              <tr key={id}>
                <td>
                  {name}
                  {name !== identifier && <span className={styles.quiet}> {identifier}</span>}
                </td>
                <td>{appVersion}</td>
                <td>
                  <RelativeTime at={lastSeenAt ?? activatedAt} form="clock" />
                </td>
                <td>{free && <FreeButton label={t('Deactivate')} run={() => free([id])} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function FreeButton({ label, run }: { label: string; run: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={run}>
      {label}
    </Button>
  )
}
