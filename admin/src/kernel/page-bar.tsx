import { t } from '@keydesk/ui/messages.ts'
import { ActionIcon } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext } from 'react'
import { EnvironmentSelect } from './environment-select.tsx'
import { useMe } from './me.queries.ts'
import styles from './page-bar.module.css'

/** Opens the navigation where the screen has no room for it. */
export const OpenNavigation = createContext<() => void>(() => undefined)

export interface PageBarProps {
  readonly title: string
  /** Beside the title. */
  readonly aside?: ReactNode
  /** The search field. */
  readonly search?: ReactNode
  /** The one primary action of the page. */
  readonly action?: ReactNode
}

/** The top of a page: its title, the search, the environment, the one action. */
export function PageBar({ title, aside, search, action }: PageBarProps) {
  const { deskName } = useMe()
  const openNavigation = useContext(OpenNavigation)

  return (
    <header className={styles.bar}>
      <title>{`${title} · ${deskName}`}</title>
      <ActionIcon className={styles.menu} aria-label={t('Open navigation')} onClick={openNavigation}>
        <IconMenu2 size={18} stroke={1.6} />
      </ActionIcon>
      <h1 className={styles.title}>{title}</h1>
      {aside}
      <span className={styles.space} />
      {search}
      <span className={styles.environment}>
        <EnvironmentSelect />
      </span>
      {action}
    </header>
  )
}
