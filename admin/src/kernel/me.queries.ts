import { msg } from '@keydesk/ui/messages.ts'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type Answer, api, unwrap } from './api.ts'
import { environmentHere, here } from './environment.ts'

export type Me = Answer<'/api/me'>
export type Role = Me['role']
export type Permission = Me['permissions'][number]
export type Environment = Me['environments'][number]

const minute = 60_000

/** Who is signed in. It is loaded before any page of the desk is shown. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/me', { signal })),
  staleTime: 5 * minute,
})

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission)
}

/** The environment that this page works in. */
export function useEnvironment(): Environment {
  const { environments } = useMe()
  const environment = environmentHere(environments, here)
  if (!environment) throw new Error('This page stands in no environment')
  return environment
}

export const roleNames: Record<Role, string> = {
  super_admin: msg('Super Admin'),
  admin: msg('Admin'),
  support_agent: msg('Support Agent'),
  developer: msg('Developer'),
}
