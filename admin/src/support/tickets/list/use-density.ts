import { useLocalStorage } from '@mantine/hooks'
import { useMe } from '#admin/kernel/me.queries.ts'

export type Density = 'compact' | 'comfortable'

/** How close the rows stand: each agent's own choice. */
export function useDensity() {
  const { id } = useMe()
  return useLocalStorage<Density>({ key: `keydesk-density:${id}`, defaultValue: 'compact', getInitialValueInEffect: false })
}
