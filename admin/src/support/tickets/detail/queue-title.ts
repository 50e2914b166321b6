import { msg } from '@keydesk/ui/messages.ts'
import { isNarrowed, type ListFilter, type View } from '../list/list-filter.ts'

const viewNames: Record<View, string> = {
  needs_response: msg('Needs response'),
  mine: msg('My tickets'),
  unassigned: 'Unassigned',
  urgent: 'Urgent',
  all: msg('All tickets'),
}

export function queueTitle(filter: ListFilter): string {
  if (filter.q !== '') return `“${filter.q}”`
  return isNarrowed(filter) ? `${viewNames[filter.view]}, filtered` : viewNames[filter.view]
}
