import { Avatar } from '@keydesk/ui/avatar.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSelector, IconSun, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { AvailabilityMark } from '#admin/identity/agents/availability-mark.tsx'
import { AvailabilityItems } from '#admin/identity/profile/availability-items.tsx'
import { roleNames, useMe } from '#admin/kernel/me.queries.ts'
import { openShortcutList } from './shortcut-list.tsx'
import { useSignOut } from './sign-out.queries.ts'
import styles from './user-menu.module.css'

const schemes: readonly { value: MantineColorScheme; label: string; icon: typeof IconSun }[] = [
  { value: 'light', label: msg('Light'), icon: IconSun },
  { value: 'dark', label: msg('Dark'), icon: IconMoon },
  { value: 'auto', label: msg('As the system'), icon: IconDeviceDesktop },
]

/** Who is signed in, and what concerns only them. */
export function UserMenu({ isRail }: { isRail: boolean }) {
  const me = useMe()
  const signOut = useSignOut()
  const { colorScheme, setColorScheme } = useMantineColorScheme()

  return (
    <Menu position="top-start" width={isRail ? 220 : 191}>
      <Menu.Target>
        <button type="button" className={styles.user} data-rail={isRail || undefined}>
          <Avatar person={{ kind: 'agent', id: me.id, name: me.name }} size={24} />
          <span className={styles.words}>
            <span className={styles.name}>{me.name}</span>
            <span className={styles.role}>
              <AvailabilityMark agent={me} />
            </span>
          </span>
          <IconSelector size={14} stroke={1.6} className={styles.selector} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.email}, {t(roleNames[me.role])}
        </Menu.Label>
        <Menu.Divider />
        <AvailabilityItems />
        <Menu.Divider />
        <Menu.Label>{t('Colours')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          {schemes.map(({ value, label, icon: Icon }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              checkIcon={<IconCheck size={14} stroke={1.6} />}
              rightSection={<Icon size={16} stroke={1.6} />}
            >
              {t(label)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={16} stroke={1.6} />}>
          {t('Your profile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.6} />} onClick={openShortcutList}>
          {t('Keyboard shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('Sign out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
