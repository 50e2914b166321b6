import type { Category } from '../categories/categories.queries.ts'
import styles from './category-dot.module.css'

/** The colour of a category; its name always stands beside it. */
export function CategoryDot({ color }: { color: Category['color'] }) {
  return <span className={styles.dot} data-color={color} aria-hidden="true" />
}
