import { t } from './messages.ts'

/** How a moment is written: how long ago it was, the day it fell on, or that day with its clock time. */
export type TimeForm = 'age' | 'day' | 'clock'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

interface Reader {
  readonly now: Date
  /** The reader's own zone when left out. */
  readonly timeZone?: string
}

/**
 * Clock time today, weekday this week, then the date; *age* begins with minutes and hours, for as long as the moment is
 * less than a day away. What lies a little in the future, because two clocks differ, is now.
 */
export function writtenTime(at: Date, form: TimeForm, { now, timeZone }: Reader): string {
  const ago = now.getTime() - at.getTime()
  if (form === 'age' && ago < day && ago > -day) {
    if (ago < minute) return t('now')
    return ago < hour ? t('{count} min', { count: Math.floor(ago / minute) }) : t('{count} h', { count: Math.floor(ago / hour) })
  }

  const clock = clockTime(at, timeZone)
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone)
  if (days === 0) return clock

  const name = dayName(at, days, now, timeZone)
  return form === 'clock' ? `${name} ${clock}` : name
}

/** Everything about a moment, for the tooltip: Monday 17 November 2026, 16:42:05 CET. */
export function exactTime(at: Date, timeZone?: string): string {
  return format({ dateStyle: 'full', timeStyle: 'long' }, timeZone).format(at)
}

/** A day in words of its own, for the line between two days. */
export function writtenDay(at: Date, { now, timeZone }: Reader): string {
  const days = dayNumber(now, timeZone) - dayNumber(at, timeZone)
  if (days === 0) return t('Today')
  return days === 1 ? t('Yesterday') : dayName(at, days, now, timeZone)
}

function dayName(at: Date, days: number, now: Date, timeZone?: string): string {
  if (days > 0 && days < 7) return format({ weekday: 'short' }, timeZone).format(at)

  const isThisYear = part(at, 'year', timeZone) === part(now, 'year', timeZone)
  return format({ day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) }, timeZone).format(at)
}

const clockTime = (at: Date, timeZone?: string) => format({ hour: '2-digit', minute: '2-digit' }, timeZone).format(at)

/** Days since 1970 as the reader's calendar counts them. */
function dayNumber(at: Date, timeZone?: string): number {
  return Date.UTC(part(at, 'year', timeZone), part(at, 'month', timeZone) - 1, part(at, 'day', timeZone)) / day
}

function part(at: Date, name: 'year' | 'month' | 'day', timeZone?: string): number {
  const parts = format({ year: 'numeric', month: 'numeric', day: 'numeric' }, timeZone).formatToParts(at)
  return Number(parts.find(({ type }) => type === name)?.value)
}

let chosen: { locale: string; timeZone?: string } = { locale: 'en-GB' }
const formats = new Map<string, Intl.DateTimeFormat>()

/** How whoever reads wants times written, and in which zone: the computer's own when left out. */
export function writeTimesFor(reader: { locale: string; timeZone?: string }): void {
  if (reader.locale === chosen.locale && reader.timeZone === chosen.timeZone) return
  chosen = reader
  formats.clear()
}

/** Building a format costs far more than using it. */
function format(options: Intl.DateTimeFormatOptions, timeZone = chosen.timeZone): Intl.DateTimeFormat {
  const key = JSON.stringify([options, timeZone])
  const known = formats.get(key)
  if (known) return known

  const made = new Intl.DateTimeFormat(chosen.locale, { ...options, ...(timeZone && { timeZone }) })
  formats.set(key, made)
  return made
}

/** A date by itself, such as since when somebody is a customer; where the reader is, unless another zone is named. */
export function writtenDate(at: Date, options: Intl.DateTimeFormatOptions): string {
  return format(options, options.timeZone).format(at)
}
