import { t } from '@keydesk/ui/messages.ts'
import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconFlask, IconServer2 } from '@tabler/icons-react'
import { basePathOf } from './environment.ts'
import styles from './environment-select.module.css'
import { useEnvironment, useMe } from './me.queries.ts'

/** Switches between the environments. Each is a world of its own, so the page begins anew there. */
export function EnvironmentSelect() {
  const { environments } = useMe()
  const here = useEnvironment()
  const Icon = here.isProduction ? IconServer2 : IconFlask

  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <button
          type="button"
          className={styles.select}
          data-test={!here.isProduction || undefined}
          aria-label={t('Environment: {name}', { name: here.name })}
        >
          <Icon size={14} stroke={1.6} />
          {here.name}
          <IconChevronDown size={14} stroke={1.6} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('Environment')}</Menu.Label>
        {environments.map((environment) => (
          <Menu.Item
            key={environment.key}
            component="a"
            href={`${basePathOf(environment)}/tickets`}
            leftSection={environment.isProduction ? <IconServer2 size={16} stroke={1.6} /> : <IconFlask size={16} stroke={1.6} />}
            rightSection={environment.key === here.key && <IconCheck size={14} stroke={1.6} aria-label={t('Chosen')} />}
          >
            {environment.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
