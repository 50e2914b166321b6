/** The end of a day of the reader's calendar. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString()
}

/** The day of a moment, as a date field takes it. */
export function dayOf(at: string | null): string {
  if (at === null) return ''
  const moment = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
