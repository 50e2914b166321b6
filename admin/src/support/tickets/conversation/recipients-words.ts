import { t } from '@keydesk/ui/messages.ts'
import { firstNameOf } from '@keydesk/ui/person.ts'

interface Addressed {
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** Those of whom the others do not learn. */
  readonly bcc?: readonly string[]
  readonly isForward?: boolean
}

/** Whom a reply went to: the customer by their first name, others counted; in full for those who ask. */
export function recipientsWords(
  { to, cc, bcc = [], isForward = false }: Addressed,
  customer: { name: string; email: string },
): { short: string; full: string } {
  const named = [
    t('To {addresses}', { addresses: to.join(', ') }),
    cc.length > 0 && t('Cc {addresses}', { addresses: cc.join(', ') }),
    bcc.length > 0 && t('Bcc {addresses}', { addresses: bcc.join(', ') }),
  ]
  const full = named.filter(Boolean).join(' · ')
  const [first = customer.email] = to
  const isCustomer = first.toLowerCase() === customer.email.toLowerCase()
  const name = isCustomer ? firstNameOf(customer.name) : first
  const others = to.length - 1 + cc.length + bcc.length
  return { short: shortWords({ name, others }, isForward), full }
}

function shortWords(whom: { name: string; others: number }, isForward: boolean): string {
  if (isForward) return whom.others > 0 ? t('forwarded to {name} and {others} more', whom) : t('forwarded to {name}', whom)
  return whom.others > 0 ? t('to {name} and {others} more', whom) : t('to {name}', whom)
}
