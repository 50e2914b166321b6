import { t } from '@keydesk/ui/messages.ts'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ListSelection } from '../bulk/use-selection.ts'
import { ColumnHandle } from './column-handle.tsx'
import { type ListFilter, sortedBy } from './list-filter.ts'
import styles from './ticket-table.module.css'
import type { Columns } from './use-columns.ts'

interface Props {
  readonly filter: ListFilter
  readonly columns: Columns
  readonly onFilter: (filter: ListFilter) => void
  readonly selection: ListSelection
}

/** The heads of the columns; a click sorts, another turns the order around. */
export function ColumnHeads({ filter, columns, onFilter, selection }: Props) {
  const subjectPlace = columns.all.findIndex(({ sort }) => sort === 'subject')
  const Arrow = filter.order === 'asc' ? IconArrowUp : IconArrowDown

  return (
    <thead className={styles.heads}>
      <tr className={styles.head}>
        <th scope="col" className={styles.mark}>
          <input
            type="checkbox"
            className={styles.check}
            aria-label={t('Select all that are loaded')}
            checked={selection.isAll || selection.isEverythingLoaded}
            onChange={selection.selectLoaded}
          />
        </th>
        {columns.all.map(({ sort, label, isTime }, place) => {
          const isSorted = filter.sort === sort
          return (
            <th
              key={sort}
              scope="col"
              className={styles.columnHead}
              data-column={sort}
              data-time={isTime}
              aria-sort={isSorted ? (filter.order === 'asc' ? 'ascending' : 'descending') : 'none'}
            >
              <button type="button" data-sorted={isSorted || undefined} onClick={() => onFilter(sortedBy(filter, sort))}>
                {t(label)}
                {isSorted && <Arrow size={12} stroke={1.9} aria-hidden />}
              </button>
              {sort !== 'subject' && (
                <ColumnHandle label={t(label)} isAtStart={place > subjectPlace} onResize={(width) => columns.resize(sort, width)} />
              )}
            </th>
          )
        })}
        <th scope="col" className={styles.unseen}>
          {t('Actions')}
        </th>
      </tr>
    </thead>
  )
}
