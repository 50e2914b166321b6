import { msg, t } from '@keydesk/ui/messages.ts'
import { type Me, roleNames } from '#admin/kernel/me.queries.ts'

/** Which tickets somebody sees, in a sentence; empty when it is all of them. */
export function sightOf({ role, permissions }: Pick<Me, 'role' | 'permissions'>): string {
  if (permissions.includes('tickets:see_all')) return ''
  return t(sentenceFor(permissions), { role: t(roleNames[role]) })
}

function sentenceFor(permissions: Me['permissions']): string {
  const isTechnical = permissions.includes('tickets:see_technical')
  if (permissions.includes('tickets:see_own_and_unassigned')) {
    return isTechnical
      ? msg('As {role} you see tickets that are technical, unassigned, assigned to you, or mention you.')
      : msg('As {role} you see tickets that are unassigned, assigned to you, or mention you.')
  }
  return isTechnical
    ? msg('As {role} you see tickets that are technical, assigned to you, or mention you.')
    : msg('As {role} you see tickets that are assigned to you, or mention you.')
}
