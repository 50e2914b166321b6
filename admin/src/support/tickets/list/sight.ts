import { t } from '@keydesk/ui/messages.ts'
import { type Me, roleNames } from '#admin/kernel/me.queries.ts'

/** Which tickets somebody sees, in a sentence; empty when it is all of them. */
export function sightOf({ role, permissions }: Pick<Me, 'role' | 'permissions'>): string {
  if (permissions.includes('tickets:see_all')) return ''
  const kinds = [
    permissions.includes('tickets:see_technical') && 'technical',
    permissions.includes('tickets:see_own_and_unassigned') && 'unassigned',
  ].filter((kind) => kind !== false)
  const rest = t('assigned to you, or mention you')

  return `As ${roleNames[role]} you see tickets that are ${[...kinds, rest].join(', ')}.`
}
