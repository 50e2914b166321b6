import { Refused } from '#platform/refused.ts'
import type { Settings } from '#settings/settings.ts'
import type { TicketEdit } from './ticket-edit.ts'

/** Where a desk wants every ticket in a category, an agent neither creates nor ends one without. */
export function requireCategory({ categoryRequired }: Settings, hasCategory: boolean): void {
  if (!categoryRequired || hasCategory) return
  throw new Refused('invalid', 'category_required', 'Choose a category first: this desk wants one on every ticket.')
}

export function requireCategoryToEnd(settings: Settings, { before, after }: TicketEdit): void {
  const ends = after.status !== before.status && (after.status === 'resolved' || after.status === 'closed')
  if (ends) requireCategory(settings, after.category !== null)
}
