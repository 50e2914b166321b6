import { t } from './messages.ts'
import css from './skeleton-rows.module.css'

const subjects = [260, 180, 310, 220, 150, 280, 200, 240]

/** Rows to come, as high as real ones. They show after 150 ms: what is quick never flickers. */
export function SkeletonRows({ rows = 12, height = 'var(--kd-row)' }: { rows?: number; height?: string }) {
  return (
    <div className={css.rows} role="status" aria-label={t('Loading')} style={{ '--row': height } as React.CSSProperties}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={row} className={css.row}>
          <i className={css.glyph} />
          <i className={css.number} />
          <i style={{ width: subjects[row % subjects.length] }} />
          <span className={css.space} />
          <i className={css.name} />
          <i className={css.time} />
        </div>
      ))}
    </div>
  )
}
