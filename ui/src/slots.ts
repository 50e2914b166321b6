export interface Slots {
  readonly used: number
  readonly limit: number
  /** The limit that is planned, when it is higher. */
  readonly planned?: number
}

export type Tooth = 'used' | 'free' | 'planned'

const mostTeeth = 12

/** One tooth per activation, up to twelve; above that nobody counts, and a bar shows the shares. */
export function teethOf({ used, limit, planned = limit }: Slots): Tooth[] | null {
  const most = Math.max(used, limit, planned)
  if (most > mostTeeth) return null
  return Array.from({ length: most }, (_, n) => (n < used ? 'used' : n < limit ? 'free' : 'planned'))
}

/** Full is red, unless more is already planned. */
export function isFull({ used, limit, planned = limit }: Slots): boolean {
  return used >= limit && planned <= limit && used > 0
}

/** The shares of the bar, in percent. */
export function sharesOf({ used, limit, planned = limit }: Slots): Record<Tooth, number> {
  const most = Math.max(used, limit, planned, 1)
  const usedShare = (used / most) * 100
  const plannedShare = (Math.max(planned - Math.max(limit, used), 0) / most) * 100
  return { used: usedShare, planned: plannedShare, free: 100 - usedShare - plannedShare }
}
