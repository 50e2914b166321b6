/** Things in an order that was chosen; those that it does not name follow as they come. */
export function inChosenOrder<Item extends { readonly id: string }>(items: readonly Item[], order: readonly string[]): Item[] {
  const place = ({ id }: Item) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...items].sort((a, b) => place(a) - place(b))
}

/** The order in which one of them stands a place further up or down. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const to = from + step
  if (from < 0 || to < 0 || to >= ids.length) return [...ids]
  const rest = ids.filter((one) => one !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}
