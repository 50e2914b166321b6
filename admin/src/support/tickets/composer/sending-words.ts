import { t } from '@keydesk/ui/messages.ts'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { type ComposerKind, isEmptyDraft } from './draft.ts'
import type { Afterwards } from './send-option.ts'
import { isUploading } from './upload.ts'
import type { Composer } from './use-composer.ts'

/** Why something cannot be sent as it stands; null when it can. */
export function whyHeld({ writing, kind }: Pick<Composer, 'writing' | 'kind'>): string | null {
  if (isUploading(writing)) return t('A file is still on its way. It can be sent when it has arrived.')
  if (kind === 'forward') return writing.to.length === 0 ? t('Say whom it goes to.') : null
  if (isEmptyDraft(writing)) return kind === 'reply' ? t('There is no text to send.') : t('There is no text to add.')
  return null
}

/** What is sent, as the subject of a sentence. */
export function whatWords(kind: ComposerKind): string {
  return { reply: t('The reply'), note: t('The note'), forward: t('The forward') }[kind]
}

const dayAndClock = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const

/** What is true when it is sent. */
export function doneWords(
  { key, customer }: Pick<TicketDetail, 'key' | 'customer'>,
  kind: ComposerKind,
  { afterwards, sendAt }: { afterwards: Afterwards; sendAt?: Date },
): string {
  if (kind === 'forward') return t('{ticket} forwarded', { ticket: key })
  if (sendAt) return t('Reply will be sent {time}', { time: writtenDate(sendAt, dayAndClock) })
  const said = { customer: customer.name, ticket: key }
  if (afterwards === 'waiting') return t('Reply sent to {customer}, {ticket} is waiting', said)
  return afterwards === 'resolve' ? t('Reply sent to {customer}, {ticket} resolved', said) : t('Reply sent to {customer}', said)
}
