import type { ListFilter } from './list-filter.ts'

export interface ListPlace {
  readonly cursorId: string | null
  readonly offset: number
}

const places = new Map<string, ListPlace>()
const beginning: ListPlace = { cursorId: null, offset: 0 }

/** Where somebody was in a list before they opened a ticket, so that coming back is coming back to that row. */
export function placeInList(filter: ListFilter): ListPlace {
  return places.get(JSON.stringify(filter)) ?? beginning
}

export function rememberPlace(filter: ListFilter, change: Partial<ListPlace>): void {
  places.set(JSON.stringify(filter), { ...placeInList(filter), ...change })
}
