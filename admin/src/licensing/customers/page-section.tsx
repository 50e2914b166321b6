import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from '../licensing.module.css'

interface Paged {
  readonly isPending: boolean
  readonly error: Error | null
  readonly hasNextPage?: boolean
  readonly isFetchingNextPage?: boolean
  readonly fetchNextPage?: () => unknown
}

interface Props {
  readonly title: string
  readonly query: Paged
  readonly isEmpty: boolean
  /** What is said instead of nothing. */
  readonly none: string
  readonly children: ReactNode
}

/** A part of a page with a list of its own, which loads and fails by itself. */
export function PageSection({ title, query, isEmpty, none, children }: Props) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
      </div>
      {query.isPending && <SkeletonRows rows={2} height="36px" />}
      {query.error && (
        <p className={styles.alert} role="alert">
          {query.error.message}
        </p>
      )}
      {!query.isPending && !query.error && isEmpty && <p className={styles.none}>{none}</p>}
      {!isEmpty && <div className={styles.scroll}>{children}</div>}
      {query.hasNextPage && (
        <Button variant="subtle" loading={query.isFetchingNextPage ?? false} onClick={() => void query.fetchNextPage?.()}>
          {t('Show more')}
        </Button>
      )}
    </section>
  )
}
