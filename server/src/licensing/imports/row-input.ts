import type * as z from 'zod'
import { PutCustomer } from '../customers/put-customer.ts'
import { PutLicense } from '../licenses/put-license.ts'
import { PutPurchase } from '../purchases/put-purchase.ts'
import { fieldsOf, type ImportKind, type ImportMapping } from './import.ts'

const yes = new Set(['1', 'true', 'yes', 'y', 'x', 'ja'])
const no = new Set(['0', 'false', 'no', 'n', 'nein'])

const schemas = { customers: PutCustomer, licenses: PutLicense, purchases: PutPurchase } as const

/** What a row of a file says, as the use case of its kind takes it. An empty cell says nothing: what is there stays. */
export function rowInput(kind: ImportKind, mapping: ImportMapping, cells: readonly string[]) {
  const said = fieldsOf[kind].flatMap(({ name }) => {
    const column = mapping[name]
    const text = column === undefined ? '' : (cells[column] ?? '').trim()
    return text === '' ? [] : [[name, text] as const]
  })
  const texts = Object.fromEntries(said)
  const values = Object.fromEntries(said.map(([name, text]) => [name, valueOfCell(name, text, texts)]))
  return schemas[kind].safeParse(values) as z.ZodSafeParseResult<PutCustomer | PutLicense | PutPurchase>
}

function valueOfCell(name: string, text: string, row: Record<string, string>): unknown {
  switch (name) {
    case 'isBlocked':
    case 'takesOutreach':
      return yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : text
    case 'activationLimit':
      return /^\d+$/.test(text) ? Number(text) : text
    case 'amount':
      return amountOf(text, row.currency ?? '')
    case 'expiresAt':
      return dayEnd(text)
    case 'purchasedAt':
      return isoDay.test(text) ? text : notADay(text)
    case 'status':
    case 'kind':
      return text.toLowerCase()
    default:
      return text
  }
}

const isoDay = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/
const notADay = (text: string) => (/^\d{4}-/.test(text) ? text : Number.NaN)

/** A license lasts to the end of its day (UTC). */
function dayEnd(text: string): unknown {
  if (/^(never|nie|-)$/i.test(text)) return null
  if (!isoDay.test(text)) return notADay(text)
  return text.length === 10 ? `${text}T23:59:59Z` : text
}

/** `99.00` or `99,00` in the smallest unit of its currency. */
function amountOf(text: string, currency: string): unknown {
  if (!/^-?\d+(?:[.,]\d{1,3})?$/.test(text)) return text
  return Math.round(Number(text.replace(',', '.')) * 10 ** digitsOf(currency))
}

function digitsOf(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}
