/** Which tickets of a list are chosen: some of them by id, or all that it shows, loaded or not. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly isAll: boolean
  /** Where a range begins; null before the first choice. */
  readonly anchor: string | null
}

export const nothing: Selection = { ids: new Set(), isAll: false, anchor: null }

/** Chooses a ticket or gives it up; from then on a range begins with it. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, isAll: false, anchor: id }
}

/** Chooses everything between the anchor and this ticket, both with it, in the order of the list. Without an anchor just this. */
export function extended(selection: Selection, order: readonly string[], id: string): Selection {
  const [from, to] = [order.indexOf(selection.anchor ?? ''), order.indexOf(id)]
  if (from < 0 || to < 0) return toggled({ ...selection, ids: new Set([...selection.ids].filter((one) => one !== id)) }, id)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...selection.ids, ...range]), isAll: false, anchor: selection.anchor }
}

/** Chooses all that are loaded, or gives all up when they are chosen already. */
export function allLoaded({ ids }: Selection, order: readonly string[]): Selection {
  const isComplete = order.length > 0 && order.every((id) => ids.has(id))
  return isComplete ? nothing : { ids: new Set(order), isAll: false, anchor: null }
}
