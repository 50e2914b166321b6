import { t } from '@keydesk/ui/messages.ts'
import { Checkbox } from '@mantine/core'
import { type Permission, roleNames } from '#admin/kernel/me.queries.ts'
import styles from './agent-pane.module.css'
import type { AgentDetail } from './agents.queries.ts'
import { permissionGroups } from './permission-words.ts'

interface Props {
  readonly agent: AgentDetail
  readonly isReadOnly: boolean
  readonly onChange: (change: { granted: Permission[]; revoked: Permission[] }) => void
}

/** What the role allows, with what was given and taken besides. It holds from the next moment on. */
export function PermissionList({ agent: { role, preset, granted, revoked }, isReadOnly, onChange }: Props) {
  const isOn = (key: Permission) => granted.includes(key) || (preset.includes(key) && !revoked.includes(key))

  function toggle(key: Permission) {
    const without = (keys: readonly Permission[]) => keys.filter((one) => one !== key)
    const [given, taken] = [without(granted), without(revoked)]
    const deviates = isOn(key) === preset.includes(key)
    if (deviates) (preset.includes(key) ? taken : given).push(key)
    onChange({ granted: given, revoked: taken })
  }

  return (
    <section aria-label={t('Permissions')}>
      <h3 className={styles.name}>{t('Permissions')}</h3>
      <p className={styles.quiet}>
        {role === 'super_admin'
          ? t('A Super Admin may do everything.')
          : t('The role {role} sets them; a Super Admin can deviate from it.', { role: t(roleNames[role]) })}
      </p>
      {permissionGroups.map(({ name, permissions }) => (
        <div key={name} className={styles.group}>
          <h4 className={styles.groupName}>{t(name)}</h4>
          <div className={styles.permissions}>
            {permissions.map(({ key, label }) => (
              <div key={key} className={styles.permission}>
                <Checkbox label={t(label)} checked={isOn(key)} disabled={isReadOnly} onChange={() => toggle(key)} />
                {granted.includes(key) && <span className={styles.deviation}>{t('given')}</span>}
                {revoked.includes(key) && <span className={styles.deviation}>{t('taken')}</span>}
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
