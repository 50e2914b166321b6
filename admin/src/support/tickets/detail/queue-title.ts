import { t } from '@keydesk/ui/messages.ts'
import { isNarrowed, type ListFilter, viewNames } from '../list/list-filter.ts'

export function queueTitle(filter: ListFilter): string {
  if (filter.q !== '') return `“${filter.q}”`
  const view = t(viewNames[filter.view])
  return isNarrowed(filter) ? t('{view}, filtered', { view }) : view
}
