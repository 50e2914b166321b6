import { t } from '@keydesk/ui/messages.ts'
import { writtenTime } from '@keydesk/ui/written-time.ts'
import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { awayEnds } from './away-ends.ts'
import { useSetOwnAvailability } from './profile.queries.ts'

/** Whether the reader takes work, said in their menu. */
export function AvailabilityItems() {
  const { availability, awayUntil } = useMe()
  const set = useSetOwnAvailability()
  const now = new Date()
  const check = (isChosen: boolean) => (isChosen ? <IconCheck size={14} stroke={1.6} aria-label={t('Chosen')} /> : null)
  const until = awayUntil ? t('Away until {time}', { time: writtenTime(new Date(awayUntil), 'clock', { now }) }) : t('Away')

  return (
    <>
      <Menu.Label>{t('Availability')}</Menu.Label>
      <Menu.Item rightSection={check(availability === 'available')} onClick={() => set.mutate({ availability: 'available' })}>
        {t('Available')}
      </Menu.Item>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{availability === 'away' ? until : t('Away')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {awayEnds(now).map(({ label, until: end }) => (
            <Menu.Item key={label} onClick={() => set.mutate({ availability: 'away', until: end?.toISOString() ?? null })}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Item rightSection={check(availability === 'offline')} onClick={() => set.mutate({ availability: 'offline' })}>
        {t('Offline')}
      </Menu.Item>
    </>
  )
}
