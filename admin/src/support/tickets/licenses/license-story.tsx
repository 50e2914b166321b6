import { t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { Link } from '@tanstack/react-router'
import { actionWords, changesOf, stateWords } from '#admin/licensing/licenses/history-words.ts'
import { attemptWords } from './failure-words.ts'
import styles from './license-split.module.css'
import type { OpenLicense } from './ticket-licenses.queries.ts'

/** What apps were told of it lately, and what was done to it. */
export function LicenseStory({ open: { attempts, history } }: { open: OpenLicense }) {
  return (
    <>
      {attempts.length > 0 && (
        <section className={styles.section}>
          <h3>{t('Validation attempts')}</h3>
          <table aria-label={t('Validation attempts')}>
            <tbody>
              {attempts.map(({ code, identifier, appVersion, count, lastAt }) => {
                const { words, isGood } = attemptWords(code)
                return (
                  <tr key={`${code} ${identifier} ${appVersion}`}>
                    <td>
                      <RelativeTime at={lastAt} form="clock" />
                    </td>
                    <td className={isGood ? styles.good : styles.bad}>
                      {code} {words}
                    </td>
                    <td>{identifier}</td>
                    <td>{appVersion}</td>
                    <td>×{count}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
      <section className={styles.section}>
        <h3>{t('History')}</h3>
        <table aria-label={t('History')}>
          <tbody>
            {history.map((entry) => (
              <tr key={entry.id}>
                <td>
                  <RelativeTime at={entry.at} form="clock" />
                </td>
                <td>
                  {[t(actionWords[entry.kind]), ...changesOf(entry)].join(' · ')}
                  {entry.state && entry.state !== 'applied' && ` · ${t(stateWords[entry.state])}`}
                  {entry.reason && <span className={styles.quiet}> {entry.reason}</span>}
                </td>
                <td>{entry.by}</td>
                <td>
                  {entry.ticket && (
                    <Link to="/tickets/$ticket" params={{ ticket: entry.ticket }}>
                      {entry.ticket}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
