import { msg, t } from '@keydesk/ui/messages.ts'
import { shortNameOf } from '@keydesk/ui/person.ts'
import { priorityWords } from '@keydesk/ui/priority.ts'
import { statusWords } from '@keydesk/ui/status.ts'
import { useQuery } from '@tanstack/react-query'
import { agentsQuery } from '#admin/identity/agents/agents.queries.ts'
import { categoriesQuery } from '../../categories/categories.queries.ts'
import { rangeWords } from './date-range.ts'
import type { ListFilter, Narrowing } from './list-filter.ts'

export type FilterField = Exclude<keyof Narrowing, 'q'>

/** To be read by `t`. */
export const fieldNames: Record<FilterField, string> = {
  status: msg('Status'),
  priority: msg('Priority'),
  assignee: msg('Assigned to'),
  category: msg('Category'),
  customer: msg('Customer'),
  tag: msg('Tag'),
  hasAttachment: msg('Attachments'),
  created: msg('Created'),
  updated: msg('Updated'),
}

/** The filter without this one. */
export const cleared: Pick<Narrowing, FilterField> = {
  status: [],
  priority: [],
  assignee: [],
  category: [],
  customer: [],
  tag: [],
  hasAttachment: null,
  created: '',
  updated: '',
}

/** What leaves tickets out, as it is read: *Status: Open, Waiting* and *Assigned to: Me, Ines C.* */
export function useFilterWords(filter: ListFilter): readonly { readonly field: FilterField; readonly words: string }[] {
  const { data: agents = [] } = useQuery({ ...agentsQuery, enabled: filter.assignee.length > 0 })
  const { data: categories = [] } = useQuery({ ...categoriesQuery, enabled: filter.category.length > 0 })
  const names = new Map(agents.map(({ id, name }) => [id, shortNameOf(name)]))
  const labels = new Map(categories.map(({ key, label }) => [key, label]))
  const { hasAttachment } = filter

  const words: Record<FilterField, string> = {
    status: listed(filter.status.map((one) => t(statusWords[one]))),
    priority: listed(filter.priority.map((one) => t(priorityWords[one]))),
    assignee: listed(filter.assignee.map((who) => ({ me: t('Me'), unassigned: t('Unassigned') })[who] ?? names.get(who) ?? t('Somebody'))),
    category: listed(filter.category.map((key) => (key === 'none' ? t('None') : (labels.get(key) ?? key)))),
    customer: listed(filter.customer),
    tag: listed(filter.tag),
    hasAttachment: hasAttachment === null ? '' : hasAttachment ? t('Yes') : t('None'),
    created: rangeWords(filter.created),
    updated: rangeWords(filter.updated),
  }
  return (Object.keys(fieldNames) as FilterField[]).filter((field) => words[field] !== '').map((field) => ({ field, words: words[field] }))
}

/** The first two, and how many more. */
export function listed(words: readonly string[]): string {
  const more = words.length - 2
  return words.slice(0, 2).join(', ') + (more > 0 ? `, +${more}` : '')
}
