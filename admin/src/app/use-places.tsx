import { msg, t } from '@keydesk/ui/messages.ts'
import { useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { basePathOf } from '#admin/kernel/environment.ts'
import { useEnvironment, useMe } from '#admin/kernel/me.queries.ts'
import type { CommandGroup } from './command.ts'
import { navigationFor, pageName } from './navigation-entries.ts'

const icon = { size: 16, stroke: 1.6 } as const
const colours = { light: msg('Colours: light'), dark: msg('Colours: dark'), auto: msg('Colours: as the system') }

/** Every page that the reader may open, the other environments, and how the desk looks. */
export function usePlaces(): readonly CommandGroup[] {
  const { permissions, environments } = useMe()
  const here = useEnvironment()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()

  const pages = navigationFor(permissions).flatMap(({ heading, entries }) =>
    entries.map(({ to, keys, icon: Icon, ...entry }) => ({
      id: to,
      label: pageName(heading, { to, icon: Icon, ...entry }),
      words: t('go to'),
      ...(keys && { keys }),
      icon: <Icon {...icon} />,
      run: () => void navigate({ to }),
    })),
  )
  const profile = {
    id: '/profile',
    label: t('Your profile'),
    words: t('settings password notifications time zone language shortcuts go to'),
    keys: 'g p',
    run: () => void navigate({ to: '/profile' }),
  }
  const others = environments
    .filter(({ key }) => key !== here.key)
    .map((environment) => ({
      id: `environment:${environment.key}`,
      label: t('Switch to {environment}', { environment: environment.name }),
      run: () => location.assign(`${basePathOf(environment)}/tickets`),
    }))
  const looks = (['light', 'dark', 'auto'] as const).map((scheme) => ({
    id: `colours:${scheme}`,
    label: t(colours[scheme]),
    words: t('theme mode'),
    run: () => setColorScheme(scheme),
  }))
  return [
    { name: t('Go to'), commands: [...pages, profile] },
    { name: t('Desk'), commands: [...others, ...looks] },
  ]
}
