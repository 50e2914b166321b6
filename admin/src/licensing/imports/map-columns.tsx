import { t } from '@keydesk/ui/messages.ts'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { generalError } from '#admin/kernel/problem.ts'
import plain from '#admin/platform/plain-page.module.css'
import table from '#admin/platform/plain-table.module.css'
import styles from '../licensing.module.css'
import { fieldName } from './field-words.ts'
import { type Import, useRunImport } from './imports.queries.ts'

const none = ''

/** Which column is what, with the first rows beside it; then it is tried, then imported. */
export function MapColumns({ found }: { found: Import }) {
  const [mapping, setMapping] = useState<Readonly<Record<string, number>>>(found.mapping)
  const run = useRunImport(found.id)
  const missing = found.fields.filter(({ name, isRequired }) => isRequired && mapping[name] === undefined)
  const trouble = generalError(run.error)
  const isTried = found.state === 'tried' && JSON.stringify(mapping) === JSON.stringify(found.mapping)
  const columns = [
    { value: none, label: t('Not in the file') },
    ...found.columns.map((label, place) => ({ value: String(place), label: label || `${place + 1}` })),
  ]

  function choose(field: string, column: string | null) {
    const { [field]: _, ...others } = mapping
    setMapping(column ? { ...others, [field]: Number(column) } : others)
  }

  return (
    <section className={plain.section}>
      <h2 className={plain.title}>{t('Which column is what')}</h2>
      <p className={plain.intro}>
        {t('{file}, {count, plural, one {# row} other {# rows}}. An empty cell leaves what is there as it is.', {
          file: found.fileName,
          count: found.total,
        })}
      </p>
      <div className={styles.scroll}>
        <table className={table.table} aria-label={t('Which column is what')}>
          <thead>
            <tr>
              <th scope="col">{t('Field')}</th>
              <th scope="col">{t('Column')}</th>
              <th scope="col" className={table.narrowHidden}>
                {t('First rows')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.fields.map(({ name, isRequired }) => {
              const column = mapping[name]
              const label = t(fieldName(name))
              return (
                <tr key={name}>
                  <td>
                    {label}
                    {isRequired && <span className={styles.quiet}> {t('needed')}</span>}
                  </td>
                  <td>
                    <Select
                      aria-label={t('Column of {field}', { field: label })}
                      allowDeselect={false}
                      searchable={columns.length > 12}
                      data={columns}
                      value={column === undefined ? none : String(column)}
                      onChange={(next) => choose(name, next)}
                    />
                  </td>
                  <td className={`${table.quiet} ${table.narrowHidden}`}>
                    {column !== undefined &&
                      found.preview
                        .map((row) => row[column])
                        .filter(Boolean)
                        .join(' · ')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {trouble && (
        <p className={styles.alert} role="alert">
          {trouble}
        </p>
      )}
      <div className={styles.buttons}>
        <Button disabled={missing.length > 0} loading={run.isPending} onClick={() => run.mutate({ mapping, isTrial: true })}>
          {t('Try without keeping')}
        </Button>
        <Button
          variant="filled"
          disabled={missing.length > 0 || !isTried}
          loading={run.isPending}
          onClick={() => run.mutate({ mapping, isTrial: false })}
        >
          {t('Import {count, plural, one {# row} other {# rows}}', { count: found.total - (isTried ? found.failed : 0) })}
        </Button>
      </div>
      {!isTried && <p className={styles.quiet}>{t('Try it first: it says what would be added, changed and refused.')}</p>}
    </section>
  )
}
