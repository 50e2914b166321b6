import * as z from 'zod'

export const ImportKind = z.enum(['customers', 'licenses', 'purchases'])
export type ImportKind = z.infer<typeof ImportKind>

interface Field {
  readonly name: string
  readonly isRequired: boolean
  /** What columns with it are called elsewhere, in small letters and without anything but letters. */
  readonly names: readonly string[]
}

const field = (name: string, names: readonly string[], isRequired = false): Field => ({ name, isRequired, names })
const id = ['id', 'externalid', 'number', 'nr', 'nummer']

/** What a file of each kind can tell. */
export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  customers: [
    field('externalId', [...id, 'customerid', 'customernumber', 'kundennummer'], true),
    field('name', ['name', 'customer', 'fullname', 'customername', 'kunde'], true),
    field('email', ['email', 'mail', 'emailaddress', 'customeremail'], true),
    field('organisationExternalId', ['organisationid', 'organizationid', 'companyid']),
    field('isBlocked', ['blocked', 'isblocked', 'gesperrt']),
    field('takesOutreach', ['outreach', 'takesoutreach', 'marketing', 'newsletter']),
  ],
  licenses: [
    field('externalId', [...id, 'licenseid', 'licensenumber', 'lizenznummer'], true),
    field('productCode', ['product', 'productcode', 'produkt', 'sku'], true),
    field('key', ['key', 'licensekey', 'serial', 'schluessel']),
    field('customerExternalId', ['customerid', 'customernumber', 'kundennummer']),
    field('customerEmail', ['email', 'customeremail', 'mail']),
    field('customerName', ['customername', 'customer', 'name']),
    field('activationLimit', ['limit', 'activationlimit', 'seats', 'activations']),
    field('expiresAt', ['expires', 'expiresat', 'expiry', 'expirydate', 'validuntil', 'ablauf']),
    field('status', ['status', 'state']),
  ],
  purchases: [
    field('externalId', [...id, 'purchaseid', 'orderid', 'orderno', 'ordernumber', 'invoice'], true),
    field('number', ['number', 'invoice', 'invoicenumber', 'orderno', 'ordernumber', 'order', 'rechnung'], true),
    field('customerExternalId', ['customerid', 'customernumber', 'kundennummer']),
    field('customerEmail', ['email', 'customeremail', 'mail']),
    field('licenseExternalId', ['licenseid', 'licensenumber', 'lizenznummer']),
    field('productCode', ['product', 'productcode', 'sku']),
    field('kind', ['kind', 'type', 'art']),
    field('amount', ['amount', 'total', 'price', 'betrag'], true),
    field('currency', ['currency', 'waehrung'], true),
    field('purchasedAt', ['date', 'purchasedat', 'purchased', 'orderdate', 'datum'], true),
  ],
}

/** Which column of the file each field is read from, counted from 0. */
export const ImportMapping = z.record(z.string().max(60), z.number().int().min(0).max(499))
export type ImportMapping = z.infer<typeof ImportMapping>

/** The columns that are called as a field is. */
export function guessMapping(kind: ImportKind, columns: readonly string[]): ImportMapping {
  const plain = columns.map((column) => column.toLowerCase().replace(/[^a-z]/g, ''))
  const guessed = fieldsOf[kind].flatMap(({ name, names }) => {
    const column = [name.toLowerCase(), ...names].map((one) => plain.indexOf(one)).find((place) => place >= 0)
    return column === undefined ? [] : [[name, column] as const]
  })
  return Object.fromEntries(guessed)
}

export const ImportState = z.enum(['uploaded', 'trying', 'tried', 'running', 'finished'])

export const RowFailure = z.object({
  /** The line of the file as a spreadsheet counts it: the heads are line 1. */
  row: z.number().int(),
  field: z.string().nullable(),
  reason: z.string(),
})
export type RowFailure = z.infer<typeof RowFailure>

export const Import = z.object({
  id: z.uuid(),
  kind: ImportKind,
  fileName: z.string(),
  columns: z.array(z.string()),
  fields: z.array(z.object({ name: z.string(), isRequired: z.boolean() })),
  mapping: ImportMapping,
  /** The first rows of the file; none once the import is over. */
  preview: z.array(z.array(z.string())),
  state: ImportState,
  total: z.number().int(),
  done: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  failed: z.number().int(),
  /** The first of the rows that were refused. */
  failures: z.array(RowFailure),
  finishedAt: z.date().nullable(),
})
export type Import = z.infer<typeof Import>
