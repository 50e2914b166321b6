import { IconFlask } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { basePathOf } from '#admin/kernel/environment.ts'
import { useEnvironment, useMe } from '#admin/kernel/me.queries.ts'
import styles from './environment-frame.module.css'

/** Outside Production everything stands in a coloured frame, so that nobody takes one for the other. */
export function EnvironmentFrame({ children }: { children: ReactNode }) {
  const { environments } = useMe()
  const { isProduction, name } = useEnvironment()
  const production = environments.find((environment) => environment.isProduction)

  return (
    <div className={styles.frame} data-test={!isProduction || undefined}>
      {!isProduction && (
        <div className={styles.strip} role="note">
          <IconFlask size={14} stroke={1.6} />
          <b className={styles.name}>{name}</b>
          <span className={styles.words}>Test data. Mail goes only to addresses on the allow-list.</span>
          {production && (
            <a href={`${basePathOf(production)}/tickets`} className={styles.link}>
              Switch to {production.name}
            </a>
          )}
        </div>
      )}
      {children}
    </div>
  )
}
