import { spokenLanguage } from '@keydesk/ui/messages.ts'

/** An amount in the smallest unit of its currency, as the reader's language writes it. */
export function writtenMoney({ amount, currency }: { amount: number; currency: string }): string {
  const format = new Intl.NumberFormat(spokenLanguage(), { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
