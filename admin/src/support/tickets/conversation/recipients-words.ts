import { firstNameOf } from '@keydesk/ui/person.ts'

interface Addressed {
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** Those of whom the others do not learn. */
  readonly bcc?: readonly string[]
}

/** Whom a reply went to: the customer by their first name, others counted; in full for those who ask. */
export function recipientsWords(
  { to, cc, bcc = [] }: Addressed,
  customer: { name: string; email: string },
): { short: string; full: string } {
  const named = [`To ${to.join(', ')}`, cc.length > 0 && `Cc ${cc.join(', ')}`, bcc.length > 0 && `Bcc ${bcc.join(', ')}`]
  const full = named.filter(Boolean).join(' · ')
  const [first = customer.email] = to
  const isCustomer = first.toLowerCase() === customer.email.toLowerCase()
  const name = isCustomer ? firstNameOf(customer.name) : first
  const others = to.length - 1 + cc.length + bcc.length
  return { short: `to ${name}${others > 0 ? ` and ${others} more` : ''}`, full }
}
