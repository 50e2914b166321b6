import { t } from '@keydesk/ui/messages.ts'
import { writtenNumber } from '@keydesk/ui/written-number.ts'
import { Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import plain from '#admin/platform/plain-page.module.css'
import table from '#admin/platform/plain-table.module.css'
import styles from '../licensing.module.css'
import { fieldName } from './field-words.ts'
import { type Import, isAtWork } from './imports.queries.ts'

/** How far it is, what was or would be added and changed, and each row that was refused. */
export function ImportOutcome({ found }: { found: Import }) {
  const { state, done, total, created, updated, failed, failures } = found
  const isTrial = state === 'trying' || state === 'tried'
  const counts = { created: writtenNumber(created), updated: writtenNumber(updated), failed: writtenNumber(failed) }

  return (
    <section className={plain.section} aria-live="polite">
      <h2 className={plain.title}>{titleOf(state)}</h2>
      <p className={plain.intro}>
        {isTrial
          ? t('Would be added: {created}, changed: {updated}, refused: {failed}.', counts)
          : t('Added: {created}, changed: {updated}, refused: {failed}.', counts)}
      </p>
      {isAtWork(found) && (
        <>
          <Progress value={(done / total) * 100} aria-label={t('{done} of {total} rows', { done, total })} mt={8} />
          <p className={styles.quiet}>
            {t('{done} of {total} rows', { done, total })}. {t('It goes on when you leave this page.')}
          </p>
        </>
      )}
      {failures.length > 0 && (
        <div className={styles.scroll}>
          <table className={table.table} aria-label={t('Refused rows')}>
            <thead>
              <tr>
                <th scope="col" style={{ width: 72 }}>
                  {t('Line')}
                </th>
                <th scope="col" style={{ width: 200 }}>
                  {t('Field')}
                </th>
                <th scope="col">{t('Why')}</th>
              </tr>
            </thead>
            <tbody>
              {failures.map(({ row, field, reason }) => (
                <tr key={row}>
                  <td className={table.quiet}>{row}</td>
                  <td>{field && t(fieldName(field))}</td>
                  <td title={reason}>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {failed > failures.length && <p className={styles.quiet}>{t('These are the first {count}.', { count: failures.length })}</p>}
      {state === 'finished' && (
        <div className={styles.buttons}>
          <Link to={found.kind === 'licenses' ? '/licenses' : '/customers'}>{t('See what there is now')}</Link>
          <Link to="/import" search={{}}>
            {t('Import another file')}
          </Link>
        </div>
      )}
    </section>
  )
}

function titleOf(state: Import['state']): string {
  switch (state) {
    case 'trying':
      return t('It is tried')
    case 'tried':
    case 'uploaded':
      return t('Tried, nothing was kept')
    case 'running':
      return t('It is imported')
    case 'finished':
      return t('Imported')
  }
}
