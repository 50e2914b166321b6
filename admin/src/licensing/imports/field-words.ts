import { msg } from '@keydesk/ui/messages.ts'
import type { ImportKind } from './imports.queries.ts'

export const kindWords: Record<ImportKind, string> = {
  customers: msg('Customers'),
  licenses: msg('Licenses'),
  purchases: msg('Purchases'),
}

const words: Record<string, string> = {
  externalId: msg('External number'),
  name: msg('Name'),
  email: msg('Email'),
  organisationExternalId: msg('External number of the organisation'),
  isBlocked: msg('Blocked'),
  takesOutreach: msg('May be written to of our own accord'),
  productCode: msg('Code of the product'),
  key: msg('Key'),
  customerExternalId: msg('External number of the customer'),
  customerEmail: msg('Email of the customer'),
  customerName: msg('Name of the customer'),
  activationLimit: msg('Activation limit'),
  expiresAt: msg('Expires'),
  status: msg('Status'),
  licenseExternalId: msg('External number of the license'),
  number: msg('Number'),
  kind: msg('Kind'),
  amount: msg('Amount'),
  currency: msg('Currency'),
  purchasedAt: msg('Day'),
}

/** What a field of a file is called. */
export const fieldName = (field: string): string => words[field] ?? field
