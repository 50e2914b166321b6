import { t } from '@keydesk/ui/messages.ts'
import { writtenNumber } from '@keydesk/ui/written-number.ts'
import styles from '../licensing.module.css'
import { groupsOf } from './daily-volume.ts'
import type { TelemetrySummary } from './telemetry.queries.ts'
import css from './telemetry-tables.module.css'

interface Props {
  readonly summary: TelemetrySummary
  readonly group: string | null
  readonly onGroup: (group: string | null) => void
}

/** The same in numbers: groups, what was wrong, versions. */
export function TelemetryTables({ summary, group, onGroup }: Props) {
  return (
    <>
      <Table title={t('Groups')} heads={[t('Group'), t('Received'), t('Flagged')]}>
        {groupsOf(summary.volume).map((one) => (
          <tr key={one.group}>
            <td>
              <button
                type="button"
                className={css.choice}
                aria-pressed={one.group === group}
                onClick={() => onGroup(one.group === group ? null : one.group)}
              >
                {one.group}
              </button>
            </td>
            <td>{writtenNumber(one.count)}</td>
            <td className={one.flagged > 0 ? styles.flag : undefined}>{writtenNumber(one.flagged)}</td>
          </tr>
        ))}
      </Table>
      {summary.flags.length > 0 && (
        <Table title={t('What was wrong')} heads={[t('Field'), t('Flagged')]}>
          {summary.flags.map(({ field, count }) => (
            <tr key={field}>
              <td className={styles.mono}>{field}</td>
              <td>{writtenNumber(count)}</td>
            </tr>
          ))}
        </Table>
      )}
      {summary.versions.length > 0 && (
        <Table title={t('Versions')} heads={[t('Version'), t('Devices'), t('Received')]}>
          {summary.versions.map(({ product, version, devices, events }) => (
            <tr key={`${product} ${version}`}>
              <td>
                {product} <span className={styles.quiet}>{version}</span>
              </td>
              <td>{writtenNumber(devices)}</td>
              <td>{writtenNumber(events)}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  )
}

function Table({ title, heads, children }: { title: string; heads: readonly string[]; children: React.ReactNode }) {
  return (
    <section className={styles.section}>
      <table className={css.table} aria-label={title}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
