import { t } from '@keydesk/ui/messages.ts'
import { priorities, priorityWords } from '@keydesk/ui/priority.ts'
import { statuses, statusWords } from '@keydesk/ui/status.ts'
import { isDateRange, isDay } from './date-range.ts'
import type { Narrowing } from './list-filter.ts'

/** What the values of operators can mean in this desk. */
export interface KnownValues {
  readonly agents: readonly { readonly id: string; readonly name: string }[]
  readonly categories: readonly { readonly key: string; readonly name: string; readonly label: string }[]
}

export interface ReadText {
  /** What is left to be searched. */
  readonly rest: string
  readonly change: Partial<Narrowing>
}

const operator = /(^|\s)([a-z]+):("[^"]*"|[^\s"]+)(?=\s|$)/gi

/**
 * Takes `status:open`, `assignee:me`, `customer:"Ida Lund"`, `has:attachment`, `after:2026-11-01` and their like out of a
 * text and adds them to the filters. An operator that is not known, or whose value is not, stays among the words. One at
 * the very end may still be written on, so it counts only when no more can follow, or when the writer `isDone`.
 */
export function readOperators(text: string, before: Narrowing, known: KnownValues, isDone = false): ReadText {
  let filters = before
  const rest = text.replace(operator, (whole, space: string, name: string, written: string, place: number) => {
    const isLast = place + whole.length === text.length
    const isOpen = isLast && !isDone && !written.startsWith('"')
    const change = meaningOf(name.toLowerCase(), written.replaceAll('"', '').trim(), isOpen, filters, known)
    if (!change) return whole
    filters = { ...filters, ...change }
    return space
  })

  const fields = Object.keys(filters) as (keyof Narrowing)[]
  const change = Object.fromEntries(fields.filter((field) => filters[field] !== before[field]).map((field) => [field, filters[field]]))
  return { rest: rest.replace(/\s+/g, ' ').trim(), change }
}

function meaningOf(name: string, value: string, isOpen: boolean, filters: Narrowing, known: KnownValues): Partial<Narrowing> | null {
  if (value === '') return null
  const among = (choices: readonly Choice[]) => choiceFor(choices, value, isOpen)
  const several = <Field extends SeveralField>(field: Field, found: string | null) =>
    found === null ? null : ({ [field]: [...new Set([...filters[field], found])] } as Partial<Narrowing>)

  switch (name) {
    case 'status':
      return several('status', among(statuses.map((id) => ({ id, names: [id, statusWords[id], t(statusWords[id])] }))))
    case 'priority':
      return several('priority', among(priorities.map((id) => ({ id, names: [id, priorityWords[id], t(priorityWords[id])] }))))
    case 'assignee':
    case 'assigned':
      return several('assignee', among([...nobodyAndMe(), ...known.agents.map(({ id, name }) => ({ id, names: [name] }))]))
    case 'category':
      return several(
        'category',
        among([
          { id: 'none', names: ['none', t('None')] },
          ...known.categories.map(({ key, name, label }) => ({ id: key, names: [key, label, name] })),
        ]),
      )
    case 'customer':
    case 'tag':
      return isOpen ? null : several(name, value)
    case 'has':
      return /^attachments?$/i.test(value) && !(isOpen && value.length < 10) ? { hasAttachment: true } : null
    case 'after':
    case 'since':
      return isDay(value) ? { created: `${value}..${endOf(filters.created)}` } : null
    case 'before':
      return isDay(value) ? { created: `${beginningOf(filters.created)}..${dayBefore(value)}` } : null
    case 'created':
    case 'updated':
      return isDateRange(value) && !isOpen ? { [name]: value } : null
    default:
      return null
  }
}

type SeveralField = 'status' | 'priority' | 'assignee' | 'category' | 'customer' | 'tag'

interface Choice {
  readonly id: string
  readonly names: readonly string[]
}

const nobodyAndMe = (): readonly Choice[] => [
  { id: 'me', names: ['me', t('Me')] },
  { id: 'unassigned', names: ['unassigned', 'none', 'nobody', t('Unassigned')] },
]

/** The choice of this name, or the only one whose name begins so. */
function choiceFor(choices: readonly Choice[], written: string, isOpen: boolean): string | null {
  const value = plain(written)
  const exact = choices.find(({ names }) => names.some((name) => plain(name) === value))
  if (exact || isOpen) return exact?.id ?? null
  const begun = choices.filter(({ names }) => names.some((name) => plain(name).startsWith(value)))
  return begun.length === 1 ? (begun[0]?.id ?? null) : null
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}]/gu, '')
    .toLowerCase()
    .replace(/[-_ ]+/g, ' ')

const beginningOf = (range: string) => (range.includes('..') ? (range.split('..')[0] ?? '') : '')
const endOf = (range: string) => (range.includes('..') ? (range.split('..')[1] ?? '') : '')

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
