import { t } from '@keydesk/ui/messages.ts'
import { writtenDate } from '@keydesk/ui/written-time.ts'
export interface Times {
  readonly from?: string
  /** Before this. */
  readonly to?: string
}

const day = String.raw`\d{4}-\d\d-\d\d`
const days = /^(\d{1,3})d$/
const range = new RegExp(`^(${day})?\\.\\.(${day})?$`)

/** `7d` is today and the six days before, `2026-11-01..2026-11-24` both days and those between; either end may be left out. */
export function isDateRange(text: string): boolean {
  if (days.test(text)) return Number(days.exec(text)?.[1]) > 0
  const [, from, to] = range.exec(text) ?? []
  return (from !== undefined || to !== undefined) && [from, to].every((one) => one === undefined || isDay(one))
}

export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return new RegExp(`^${day}$`).test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A range as moments, by the days where the reader is. */
export function timesOf(text: string, today = new Date()): Times {
  const [, count] = days.exec(text) ?? []
  if (count) return { from: startOf(today.getFullYear(), today.getMonth(), today.getDate() - Number(count) + 1) }
  const [, from, to] = range.exec(text) ?? []
  return { ...(from && { from: startOfDay(from) }), ...(to && { to: startOfDay(to, 1) }) }
}

/** A range as it is read: *Last 7 days*, *1 Nov – 24 Nov 2026*, *since 1 Nov 2026*. */
export function rangeWords(text: string): string {
  const [, count] = days.exec(text) ?? []
  if (count) return count === '1' ? t('Today') : t('Last {count} days', { count })
  const [, from, to] = range.exec(text) ?? []
  if (from && to) return from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`
  if (from) return t('since {day}', { day: dayWords(from) })
  return to ? t('until {day}', { day: dayWords(to) }) : text
}

function startOfDay(text: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number)
  return startOf(year, month - 1, date + later)
}

const startOf = (year: number, month: number, date: number) => new Date(year, month, date).toISOString()

const dayWords = (text: string) =>
  writtenDate(new Date(`${text}T00:00:00Z`), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
