import { t } from '@keydesk/ui/messages.ts'
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

export function whatWords(kind: ComposerKind): string {
  return { reply: t('The reply'), note: t('The note'), forward: t('The forward') }[kind]
}

const timeOf = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** What is true when it is sent. */
export function doneWords(
  { key, customer }: Pick<TicketDetail, 'key' | 'customer'>,
  kind: ComposerKind,
  { afterwards, sendAt }: { afterwards: Afterwards; sendAt?: Date },
): string {
  if (kind === 'forward') return `${key} forwarded`
  if (sendAt) return `Reply will be sent ${timeOf.format(sendAt)}`
  const became = { keep: '', waiting: `, ${key} is waiting`, resolve: `, ${key} resolved` }[afterwards]
  return `Reply sent to ${customer.name}${became}`
}
